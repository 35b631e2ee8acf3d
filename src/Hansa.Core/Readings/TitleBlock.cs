using Hansa.Core.Periods;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>What stands above the table: the title over one line or several, the body that reports, the period (domain.md M-02, M-13).</summary>
internal sealed class TitleBlock
{
    // A letter of many pages above the table is read no further for its title.
    private const int MostParagraphs = 60;

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

    public (string Title, string? Body, Period? Period, IReadOnlyList<string> Headings) Read()
    {
        var start = _paragraphs.FindIndex(p => Readings.Headings.KindOf(p) == HeadingKind.Title);
        if (start < 0)
        {
            start = _paragraphs.FindIndex(p => p.Contains("мероприяти", StringComparison.OrdinalIgnoreCase));
        }

        var (title, next) = start < 0 ? ("", 0) : Join(start);
        var body = Split(ref title);
        var headings = new List<string>();
        for (var i = next; i < _paragraphs.Count; i++)
        {
            switch (Readings.Headings.KindOf(_paragraphs[i]))
            {
                case HeadingKind.Field or HeadingKind.Period:
                    headings.Add(_paragraphs[i]);
                    break;
                // Below a field stands the institution of its rows, not the sender.
                case HeadingKind.Body or HeadingKind.Institution when headings.Count > 0 && _paragraphs[i].Length < 300:
                    headings.Add(_paragraphs[i]);
                    break;
                case HeadingKind.Body or HeadingKind.Institution when body is null && _paragraphs[i].Length < 300:
                    body = _paragraphs[i];
                    break;
            }
        }

        return (title, body, FindPeriod(title), headings);
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
            if (!small && (heading || PeriodPhrase.Find(new Phrase(title)) is not null || title.Length > 400 || title.EndsWith('.')))
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
