namespace Hansa.Core.Readings;

/// <summary>
/// The headings in force above the next row. A field of cooperation outranks a body, a body an institution; a heading of
/// another kind stands below the heading before it, or beside it when rows came between (domain.md M-05, M-09).
/// </summary>
internal sealed class HeadingStack
{
    private readonly List<(int Rank, string Text)> _levels = [];
    private bool _rowsSince;

    public string? Period { get; private set; }

    public string? Section => _levels.Count > 0 ? _levels[0].Text : null;

    public string? Subsection => _levels.Count switch
    {
        < 2 => null,
        2 => _levels[1].Text,
        _ => string.Join(" – ", _levels.Skip(1).Select(level => level.Text)),
    };

    public void Push(HeadingKind kind, string text)
    {
        if (kind == HeadingKind.Period)
        {
            _levels.Clear();
            Period = text;
            return;
        }

        var rank = kind switch
        {
            HeadingKind.Field => 0,
            HeadingKind.Body => 1,
            HeadingKind.Institution => 2,
            _ when _levels.Count == 0 => 0,
            _ => _rowsSince ? _levels[^1].Rank : _levels[^1].Rank + 1,
        };
        _levels.RemoveAll(level => level.Rank >= rank);
        _levels.Add((rank, text));
        _rowsSince = false;
    }

    public void RowFollowed() => _rowsSince = true;
}
