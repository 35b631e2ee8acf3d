using Hansa.Core.Json;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Forms;

/// <summary>A form as read from its file: the form, or null and the reasons.</summary>
public sealed record FormReading(Form? Form, IReadOnlyList<Problem> Problems);

/// <summary>Reads the JSON file of a form, strictly: an unknown, missing or wrong field is an error that names file and field.</summary>
public static class FormFile
{
    /// <param name="fileName">For the messages only.</param>
    public static FormReading Parse(string fileName, ReadOnlyMemory<byte> json)
    {
        var source = new JsonSource(fileName);
        var fields = source.Open(json, out var document);
        using (document)
        {
            var form = fields is null ? null : Read(fields);
            return new FormReading(source.HasErrors ? null : form, source.Problems);
        }
    }

    private static Form Read(JsonFields fields)
    {
        var name = fields.Object("name");
        var names = NamesOf(fields.Object("names"));
        var scope = fields.Object("scope");
        var form = new Form
        {
            Id = fields.Text("id"),
            Version = fields.Text("version"),
            RussianName = name?.Text("ru") ?? "",
            EnglishName = name?.Text("en") ?? "",
            Years = YearsOf(fields.Object("years")),
            Scope = new FormScope(
                scope?.Choice("track", FormWords.Tracks) ?? default,
                scope?.Flag("ofOneCountry") ?? false,
                scope?.Choices("bodies", FormWords.Bodies) ?? []),
            Names = names,
            Title = FormPatterns.TitleOf(fields, names),
            Recognition = RecognitionOf(fields.Object("recognition")),
            Columns = FormColumns.Of(fields),
            Grouping = fields.Choices("grouping", FormWords.Levels),
            SectionMarks = [.. fields.Texts("sectionMarks").Select(Folding.Fold)],
            Sections = [.. fields.Objects("sections").Select(SectionOf)],
            Order = fields.Choice("order", FormWords.Orders),
            Numbering = fields.Choice("numbering", FormWords.Numberings),
            MergeEqualAgreements = fields.Flag("mergeEqualAgreements"),
            Receptions = FormPatterns.ReceptionsOf(fields),
            Page = PageOf(fields.Object("page")),
        };
        name?.Done();
        scope?.Done();
        fields.Done();
        FormColumns.CheckFit(fields, form);
        return form;
    }

    private static Dictionary<string, CasedName> NamesOf(JsonFields? fields)
    {
        var names = new Dictionary<string, CasedName>(StringComparer.Ordinal);
        foreach (var name in fields?.Names() ?? [])
        {
            if (fields!.OptionalObject(name) is { } cases)
            {
                names[name] = CasedName.Read(cases);
                cases.Done();
            }
        }

        return names;
    }

    private static FormYears YearsOf(JsonFields? fields)
    {
        var years = new FormYears(fields?.OptionalInteger("from", 1, 9999), fields?.OptionalInteger("to", 1, 9999));
        fields?.Done();
        return years;
    }

    private static FormRecognition RecognitionOf(JsonFields? fields)
    {
        if (fields is null)
        {
            return new FormRecognition([], [], [], [], []);
        }

        var recognition = new FormRecognition(
            [.. fields.TextLists("title").Select(Squeezed)],
            fields.Has("likelyTitle") ? [.. fields.TextLists("likelyTitle").Select(Squeezed)] : [],
            Squeezed(fields.Texts("notTitle")),
            fields.Has("columns") ? fields.Choices("columns", FormWords.Roles) : [],
            Squeezed(fields.Texts("headings")));
        fields.Done();
        return recognition;
    }

    private static FormSection SectionOf(JsonFields fields)
    {
        var section = new FormSection(
            fields.Text("heading"),
            fields.Texts("aliases"),
            fields.Has("at") ? fields.Choice("at", FormWords.Places) : SectionPlace.Listed);
        fields.Done();
        return section;
    }

    private static FormPage PageOf(JsonFields? fields)
    {
        if (fields is null)
        {
            return FormPage.Standard;
        }

        var (width, height) = fields.Choice("size", FormWords.Sizes);
        var landscape = fields.Choice("orientation", FormWords.Orientations);
        var margins = fields.Object("margins");
        var page = new FormPage(
            landscape ? height : width,
            landscape ? width : height,
            new PageMargins(
                margins?.Number("left", 0, 100) ?? 0,
                margins?.Number("right", 0, 100) ?? 0,
                margins?.Number("top", 0, 100) ?? 0,
                margins?.Number("bottom", 0, 100) ?? 0),
            FontOf(fields),
            fields.Number("titlePoints", 6, 72),
            fields.Number("textPoints", 6, 72),
            fields.Choice("pageNumbers", FormWords.PageNumbers),
            fields.Flag("hyphenation"));
        margins?.Done();
        fields.Done();
        return page;
    }

    // The name goes into style sheets as it is.
    private static string FontOf(JsonFields fields)
    {
        var font = fields.Text("font");
        if (!font.All(static c => char.IsLetterOrDigit(c) || c is ' ' or '-'))
        {
            fields.Source.Add("form.font", fields.PathOf("font"), font);
        }

        return font;
    }

    private static IReadOnlyList<string> Squeezed(IReadOnlyList<string> texts) => [.. texts.Select(FormRecognition.Squeeze)];
}
