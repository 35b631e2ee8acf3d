using Hansa.Core.Problems;

namespace Hansa.Core.Readings;

/// <summary>Headings that came since the last row: which of them stand over the next, and which had no rows.</summary>
internal sealed class PendingHeadings
{
    private readonly List<Pending> _waiting = [];

    public HeadingStack Stack { get; private set; } = new();

    public bool Any => _waiting.Count > 0;

    public void Add(HeadingKind kind, string text) => _waiting.Add(new Pending(kind, text));

    /// <summary>A heading proves to be the title of the next report: it and what came after it do not belong to this one.</summary>
    public void DropTitle()
    {
        var title = _waiting.FindIndex(pending => pending.Kind == HeadingKind.Title);
        if (title >= 0)
        {
            _waiting.RemoveRange(title, _waiting.Count - title);
        }
    }

    /// <summary>Under the last heading it is said that nothing was held; false when no heading waits.</summary>
    public bool NothingHeld()
    {
        if (_waiting.Count == 0)
        {
            return false;
        }

        _waiting[^1] = _waiting[^1] with { NothingHeld = true };
        return true;
    }

    /// <summary>A row follows: headings stand over it.</summary>
    public void RowFollows(List<Problem> problems)
    {
        for (var i = 0; i < _waiting.Count; i++)
        {
            var pending = _waiting[i];
            if (IsRemark(pending))
            {
                problems.Add(new Problem("table.remark", Severity.Warning) { Text = pending.Text, Arguments = [pending.Text] });
                continue;
            }

            if (pending.NothingHeld || IsOutranked(i))
            {
                problems.Add(WithoutRows(pending));
            }

            Stack.Push(pending.Kind, pending.Text);
        }

        _waiting.Clear();
        Stack.RowFollowed();
    }

    /// <summary>Nothing follows: headings had no rows, and a text of no known kind is the footer.</summary>
    /// <returns>The footer, or null.</returns>
    public string? End(List<Problem> problems)
    {
        string? footer = null;
        foreach (var pending in _waiting)
        {
            if (pending.Kind is HeadingKind.Other or HeadingKind.Title or HeadingKind.Remark && !pending.NothingHeld)
            {
                footer = footer is null ? pending.Text : footer + " " + pending.Text;
            }
            else
            {
                problems.Add(WithoutRows(pending));
            }
        }

        _waiting.Clear();
        Stack = new HeadingStack();
        return footer;
    }

    // A sentence between rows is no heading of those below it.
    private static bool IsRemark(Pending pending) =>
        pending.Kind == HeadingKind.Remark || (pending.Kind is HeadingKind.Other or HeadingKind.Title && Headings.IsSentence(pending.Text));

    // Another heading of its own rank or a higher one came before any row.
    private bool IsOutranked(int at)
    {
        var kind = _waiting[at].Kind;
        for (var i = at + 1; i < _waiting.Count; i++)
        {
            var other = _waiting[i].Kind;
            if (kind == HeadingKind.Period ? other == kind : HeadingStack.RankOf(kind) >= 0 && HeadingStack.RankOf(other) is >= 0 and var rank && rank <= HeadingStack.RankOf(kind))
            {
                return true;
            }
        }

        return false;
    }

    private static Problem WithoutRows(Pending heading) =>
        new(heading.NothingHeld ? "table.section-nothing" : "table.empty-section", Severity.Hint) { Text = heading.Text, Arguments = [heading.Text] };

    private readonly record struct Pending(HeadingKind Kind, string Text)
    {
        public bool NothingHeld { get; init; }
    }
}
