using Hansa.Core.Periods;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>What stands above the table: the title over one line or several, the body that reports, the period (domain.md M-02, M-13).</summary>
internal sealed class TitleBlock
{
    // A letter of many pages above the table is read no further for its title.
    private const int MostParagraphs = 60;
    private const int LongestHeading = 300;

    private readonly List<string> _paragraphs = [];

    public bool HasTitle { get; private set; }

    public bool SaysNothingHeld { get; private set; }

    public IReadOnlyList<string> Paragraphs => _paragraphs;

    public void Add(string line)
    {
        if (line.Length == 0 || _paragraphs.Count >= MostParagraphs)
        {
            return;
        }

        var kind = Headings.KindOf(line);
        HasTitle |= kind == HeadingKind.Title;
        SaysNothingHeld |= kind == HeadingKind.Nothing;
        _paragraphs.Add(line);
    }

    /// <summary>The title tells its own period or calls itself a report: no heading of rows does.</summary>
    public bool IsOfItsOwn => FindTitle().Title is var title
        && (PeriodPhrase.Find(new Phrase(title)) is not null || Folding.Fold(title) is var folded && (folded.StartsWith("отчет", StringComparison.Ordinal) || folded.StartsWith("план", StringComparison.Ordinal)));

    public (string Title, string? Body, Period? Period, IReadOnlyList<string> Headings) Read()
    {
        var (title, next) = FindTitle();
        var body = Split(ref title);
        var headings = new List<string>();
        var underField = false;
        for (var i = next; i < _paragraphs.Count; i++)
        {
            var value = LabelledLine.Value(_paragraphs[i]);
            var line = value is { Length: > 0 } ? value : _paragraphs[i];
            var labelled = value is not null || (i > 0 && LabelledLine.Value(_paragraphs[i - 1]) is "");
            if (line.Length >= LongestHeading)
            {
                continue;
            }

            var kind = Readings.Headings.KindOf(line);
            switch (kind)
            {
                case HeadingKind.Field:
                case HeadingKind.Period when !labelled:
                case HeadingKind.Title when !labelled && next > 0 && !line.EndsWith('.'):
                // Below a field stands the institution of its rows, not the sender.
                case HeadingKind.Body or HeadingKind.Institution when underField:
                    headings.Add(line);
                    underField |= kind == HeadingKind.Field;
                    break;
                case HeadingKind.Body or HeadingKind.Institution when body is null:
                    body = line;
                    break;
            }
        }

        return (title, body, FindPeriod(title), headings);
    }

    // The first line that opens a title, better one that tells the period than one that does not; else a sentence about
    // activities.
    private (string Title, int Next) FindTitle()
    {
        (string, int)? first = null;
        for (var i = 0; i < _paragraphs.Count; i++)
        {
            if (Readings.Headings.KindOf(_paragraphs[i]) == HeadingKind.Title)
            {
                var joined = Join(i);
                if (PeriodPhrase.Find(new Phrase(joined.Title)) is not null)
                {
                    return joined;
                }

                first ??= joined;
            }
        }

        if (first is { } found)
        {
            return found;
        }

        var sentence = _paragraphs.FindIndex(p => p.Contains("мероприяти", StringComparison.OrdinalIgnoreCase));
        return sentence < 0 ? ("", 0) : Join(sentence);
    }

    private Period? FindPeriod(string title)
    {
        if (PeriodPhrase.Find(new Phrase(title)) is { } period)
        {
            return period;
        }

        foreach (var paragraph in _paragraphs)
        {
            if (paragraph.Length < 600 && PeriodPhrase.Find(new Phrase(paragraph)) is { } other)
            {
                return other;
            }
        }

        return null;
    }

    // Lines are joined until the period has been named; then only a line that goes on in small letters belongs to the title.
    private (string Title, int Next) Join(int start)
    {
        var title = _paragraphs[start];
        var next = start + 1;
        while (next < _paragraphs.Count)
        {
            var line = _paragraphs[next];
            var small = char.IsLower(line[0]) || line[0] == '(';
            var kind = Readings.Headings.KindOf(line);
            var heading = kind is HeadingKind.Field or HeadingKind.Body or HeadingKind.Institution or HeadingKind.Title or HeadingKind.Nothing;
            if (!small && (heading || LabelledLine.Value(line) is not null || PeriodPhrase.Find(new Phrase(title)) is not null || title.Length > 400 || title.EndsWith('.')))
            {
                break;
            }

            title += " " + line;
            next++;
        }

        return (title, next);
    }

    // «Информация. Главное управление спорта …» in the first cell of a workbook.
    private static string? Split(ref string title)
    {
        var stop = title.IndexOf(". ", StringComparison.Ordinal);
        if (stop is < 0 or > 40 || Readings.Headings.KindOf(title[(stop + 2)..]) is not (HeadingKind.Body or HeadingKind.Institution))
        {
            return null;
        }

        var body = title[(stop + 2)..];
        title = title[..stop];
        return body;
    }
}
