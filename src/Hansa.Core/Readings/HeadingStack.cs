namespace Hansa.Core.Readings;

/// <summary>
/// The headings in force above the next row. A field of cooperation outranks a body, a body an institution; a heading of
/// another kind stands below the heading before it, or beside it when rows came between (domain.md M-05, M-09). A period
/// outranks all of them where it came first (M-08), and stands below those it first came under.
/// </summary>
internal sealed class HeadingStack
{
    private readonly List<(int Rank, string Text)> _levels = [];
    private int _periodDepth;
    private bool _rowsSince;

    public string? Period { get; private set; }

    /// <summary>The agreement under which the next rows stand, where it is told by a heading.</summary>
    public string? Agreement { get; private set; }

    public string? Section => _levels.Count > 0 ? _levels[0].Text : null;

    public string? Subsection => _levels.Count switch
    {
        < 2 => null,
        2 => _levels[1].Text,
        _ => string.Join(" – ", _levels.Skip(1).Select(level => level.Text)),
    };

    /// <summary>Whether rows stand under this heading now.</summary>
    public bool Has(string text) => Period == text || _levels.Exists(level => level.Text == text);

    public static int RankOf(HeadingKind kind) => kind switch
    {
        HeadingKind.Field => 0,
        HeadingKind.Body => 1,
        HeadingKind.Institution => 2,
        _ => -1,
    };

    public void Push(HeadingKind kind, string text)
    {
        if (kind == HeadingKind.Period)
        {
            PushPeriod(text);
            return;
        }

        if (kind == HeadingKind.Agreement)
        {
            (Agreement, _rowsSince) = (text, false);
            return;
        }

        Agreement = null;
        var rank = RankOf(kind);
        if (rank < 0)
        {
            rank = _levels.Count == 0 ? 0 : _rowsSince ? _levels[^1].Rank : _levels[^1].Rank + 1;
        }

        _levels.RemoveAll(level => level.Rank >= rank);
        if (_periodDepth > _levels.Count)
        {
            (Period, _periodDepth) = (null, 0);
        }

        _levels.Add((rank, text));
        _rowsSince = false;
    }

    public void RowFollowed() => _rowsSince = true;

    private void PushPeriod(string text)
    {
        if (Period is null)
        {
            _periodDepth = _rowsSince ? 0 : _levels.Count;
        }

        Agreement = null;
        _levels.RemoveRange(_periodDepth, _levels.Count - _periodDepth);
        Period = text;
    }
}
