using Hansa.Core.Readings;

namespace Hansa.App.Imports;

/// <summary>The parts of a file’s readings, of which the first many are read at once and the others when they are asked for.</summary>
internal sealed class PartsAhead : IDisposable
{
    private readonly IEnumerator<ReadingPart> _later;
    private readonly Queue<ReadingPart> _ahead = new();

    public PartsAhead(IEnumerable<ReadingPart> parts, int ahead)
    {
        _later = parts.GetEnumerator();
        while (_ahead.Count < ahead && _later.MoveNext())
        {
            _ahead.Enqueue(_later.Current);
        }
    }

    /// <summary>Titles, bodies and headings of what has been read at once: words that may name the region.</summary>
    public IEnumerable<string> Names()
    {
        foreach (var part in _ahead)
        {
            if (part is ReadingHead head)
            {
                yield return head.Title;
                yield return head.Body ?? "";
            }
        }

        foreach (var section in _ahead.OfType<ReadingRow>().Select(row => row.Section ?? "").Distinct())
        {
            yield return section;
        }
    }

    /// <summary>The next part; null at the end.</summary>
    public ReadingPart? Next() => _ahead.TryDequeue(out var part) ? part : _later.MoveNext() ? _later.Current : null;

    /// <summary>The head of the next report; null when there is none.</summary>
    public ReadingHead? NextHead()
    {
        while (Next() is { } part)
        {
            if (part is ReadingHead head)
            {
                return head;
            }
        }

        return null;
    }

    public void Dispose() => _later.Dispose();
}
