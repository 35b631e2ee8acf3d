using Hansa.Core.Readings;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Readings.Layouts;

/// <summary>
/// A table layout as an office may send it and what it must be read as. Files *.layouts.txt hold them: «=== name», the
/// drawing (see <see cref="Sketch"/>), «---», the reading as <see cref="Shown"/> writes it. Before the drawing may stand
/// «file: name.docx». $title and $header stand for the usual ones.
/// </summary>
internal sealed record Layout(string Name, string File, string Drawing, string Expected)
{
    private const string Header = "| № п/п | Наименование мероприятия | Место проведения | Сроки проведения | Содержание | Участники |";
    private const string Title = "Отчет о мероприятиях во II квартале 2020 года";

    public static IEnumerable<Layout> In(string path)
    {
        foreach (var piece in System.IO.File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n=== ").Skip(1))
        {
            var (name, rest) = Part(piece, "\n");
            var (drawing, expected) = Part(rest, "\n---\n");
            var file = "sketch.docx";
            if (drawing.StartsWith("file: ", StringComparison.Ordinal))
            {
                (file, drawing) = Part(drawing[6..], "\n");
            }

            drawing = drawing.Replace("$title", Title, StringComparison.Ordinal).Replace("$header", Header, StringComparison.Ordinal);
            yield return new Layout(name, file, drawing, expected.Trim());
        }
    }

    /// <summary>
    /// What the reader makes of it. A report: title, body and period where they differ from the usual; rows as
    /// «number [section / subsection] (period heading) {agreements} title | dates | place | content | participants | note & extra»;
    /// the footer; the codes of problems of structure.
    /// </summary>
    public string Read()
    {
        var readings = ReportReader.Read(Sketch.Document(Drawing, File), new ReadOptions { Check = false });
        return string.Join("\n+++\n", readings.Select(Shown));
    }

    private static string Shown(Reading reading)
    {
        var lines = new List<string>();
        Add("title", reading.Head.Title == Title ? null : reading.Head.Title);
        Add("body", reading.Head.Body);
        Add("period", reading.Head.Period?.Code is "2020-Q2" ? null : reading.Head.Period?.Code ?? "none");
        lines.AddRange(reading.Rows.Select(Shown));
        Add("footer", reading.Tail.Footer);
        foreach (var problem in reading.Problems)
        {
            if (problem.Code.StartsWith("table.", StringComparison.Ordinal) || problem.Code.StartsWith("report.", StringComparison.Ordinal) || problem.Code == "agreement.none")
            {
                Assert.NotEqual(problem.Code, problem.Message(Language.Russian));
                lines.Add($"! {problem.Code}{(problem.Text.Length > 0 ? $": {CellText.OneLine(problem.Text)}" : "")}");
            }
        }

        return string.Join('\n', lines);

        void Add(string what, string? text)
        {
            if (text is not null)
            {
                lines.Add($"{what}: {text}".TrimEnd());
            }
        }
    }

    private static string Shown(ReadingRow row)
    {
        var heading = string.Join(" / ", new[] { row.Section, row.Subsection }.OfType<string>());
        string[] cells = [row.Title, row.Dates, row.Place, row.Content, row.Participants, row.Note];
        return $"{row.Number}."
            + (heading.Length > 0 ? $" [{heading}]" : "")
            + (row.PeriodHeading is { } period ? $" ({period})" : "")
            + (row.Agreements.Count > 0 ? $" {{{(row.AgreementsFilledDown ? "^ " : "")}{string.Join(" + ", row.Agreements)}}}" : "")
            + " " + string.Join(" | ", cells).TrimEnd(' ', '|').Replace('\n', '¶')
            + string.Concat(row.Extra.Select(extra => $" & {extra.Key}={extra.Value.Replace('\n', '¶')}"));
    }

    private static (string Before, string After) Part(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + mark.Length)..]);
    }
}
