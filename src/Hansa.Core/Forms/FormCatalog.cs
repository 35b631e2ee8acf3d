using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Text;

namespace Hansa.Core.Forms;

/// <summary>The forms at hand: those that come with Hansa, and those of an extra folder. Cannot change.</summary>
public sealed class FormCatalog
{
    private static readonly Lazy<FormCatalog> s_builtIn = new(LoadBuiltIn);

    private FormCatalog(IReadOnlyList<Form> all) => All = all;

    /// <summary>The forms embedded in Hansa, read on first use.</summary>
    public static FormCatalog BuiltIn => s_builtIn.Value;

    /// <summary>Every version of every form, by id and first year.</summary>
    public IReadOnlyList<Form> All { get; }

    public IEnumerable<string> Ids => All.Select(form => form.Id).Distinct();

    /// <summary>This catalog with more forms; one of the same id and version replaces the old one.</summary>
    /// <param name="files">Name (for messages) and bytes of each JSON file.</param>
    /// <param name="problems">What is wrong with the files; a wrong file is left out and the others count.</param>
    public FormCatalog With(IEnumerable<KeyValuePair<string, byte[]>> files, out IReadOnlyList<Problem> problems)
    {
        var found = new List<Problem>();
        var forms = new List<Form>(All);
        foreach (var (name, json) in files)
        {
            var reading = FormFile.Parse(name, json);
            found.AddRange(reading.Problems);
            if (reading.Form is { } form)
            {
                forms.RemoveAll(old => old.Id == form.Id && old.Version == form.Version);
                forms.Add(form);
            }
        }

        problems = found;
        return new FormCatalog(Sorted(forms));
    }

    /// <summary>The version of a form that holds for a year; for a year that none holds for, the nearest version. Null for an unknown id.</summary>
    /// <param name="year">Null for the newest.</param>
    public Form? Find(string id, int? year)
    {
        Form? best = null;
        foreach (var form in All)
        {
            if (form.Id == id && (best is null || year is not { } wanted || Distance(form, wanted) <= Distance(best, wanted)))
            {
                best = form;
            }
        }

        return best;
    }

    /// <summary>
    /// Which form a report follows, told by its columns where they decide, else by its title, else by the wording of its
    /// headings, else by a title that is only likely. A form on one country is taken only when the title names exactly
    /// one, and then before other forms.
    /// </summary>
    /// <returns>Null where several fit; the country's code for a report on one country, else null.</returns>
    public (string? FormId, string? CountryCode) Recognize(string title, IReadOnlyList<ReadColumn> columns, Period? period)
    {
        var squeezed = FormRecognition.Squeeze(title);
        var candidates = All.Where(form => period is not { } p || form.Years.Contains(p.Year) || !HasOtherVersionFor(form, p.Year)).ToList();
        if (Only(candidates.Where(form => form.Recognition.HasItsColumns(columns))) is { } byColumns)
        {
            return (byColumns, null);
        }

        var titled = candidates.Where(form => form.Recognition.FitsTitle(squeezed)).ToList();
        if (Only(titled.Where(form => form.Scope.OfOneCountry)) is { } ofCountry && CountryIn(title) is { } country)
        {
            return (ofCountry, country);
        }

        if (Only(titled.Where(form => !form.Scope.OfOneCountry)) is { } byTitle)
        {
            return (byTitle, null);
        }

        var headings = columns.Select(column => FormRecognition.Squeeze(column.Heading)).ToList();
        return (Only(candidates.Where(form => form.Recognition.FitsHeading(headings)))
            ?? Only(candidates.Where(form => form.Recognition.MayFitTitle(squeezed))), null);
    }

    private static string? CountryIn(string title) =>
        PlacePhrase.Parse(new Phrase(CellText.OneLine(title))).Countries is [var country] ? country.Code : null;

    private bool HasOtherVersionFor(Form form, int year) => All.Any(other => other.Id == form.Id && other.Years.Contains(year));

    private static string? Only(IEnumerable<Form> forms)
    {
        string? id = null;
        foreach (var form in forms)
        {
            if (id is not null && id != form.Id)
            {
                return null;
            }

            id = form.Id;
        }

        return id;
    }

    private static int Distance(Form form, int year) =>
        form.Years.Contains(year) ? 0 : form.Years.From is { } from && year < from ? from - year : year - form.Years.To!.Value;

    private static IReadOnlyList<Form> Sorted(List<Form> forms) =>
        [.. forms.OrderBy(form => form.Id, StringComparer.Ordinal).ThenBy(form => form.Years.From ?? 0).ThenBy(form => form.Version, StringComparer.Ordinal)];

    private static FormCatalog LoadBuiltIn()
    {
        var forms = new List<Form>();
        var assembly = typeof(FormCatalog).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith("forms/", StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var json = new byte[stream.Length];
                stream.ReadExactly(json);
                forms.Add(FormFile.Parse(name, json).Form ?? throw Broken(name));
            }
        }

        return new FormCatalog(Sorted(forms));
    }

    private static InvalidDataException Broken(string name) => new($"The embedded form {name} is not valid.");
}
