using Hansa.Core.Text;

namespace Hansa.Core.Diffs;

/// <summary>Compares two versions of a cell word by word; case, ё, marks and spaces do not count as a difference.</summary>
public static class WordDiff
{
    // Above so many pairs of words the middle is taken as rewritten whole: a table of that size would not be read anyway.
    private const int MaxPairs = 4_000_000;

    /// <returns>Runs in order; removed words stand before those inserted for them. Empty when no word differs.</returns>
    public static IReadOnlyList<WordEdit> Of(string old, string @new)
    {
        var (before, after) = (new Phrase(old), new Phrase(@new));
        var (a, b) = (Words(before), Words(after));
        var head = 0;
        while (head < a.Count && head < b.Count && Same(before, a[head], after, b[head]))
        {
            head++;
        }

        var tail = 0;
        while (tail < a.Count - head && tail < b.Count - head && Same(before, a[^(tail + 1)], after, b[^(tail + 1)]))
        {
            tail++;
        }

        if (head + tail == a.Count && head + tail == b.Count)
        {
            return [];
        }

        var runs = new Runs(before, a, after, b);
        runs.Keep(0, head);
        Middle(runs, head, a.Count - tail, head, b.Count - tail);
        runs.Keep(b.Count - tail, b.Count);
        return runs.Edits;
    }

    /// <summary>The same words as often, in whatever order: «г. Брест, музей» and «музей (г. Брест)».</summary>
    public static bool HaveSameWords(string old, string @new) => SortedWords(old).SequenceEqual(SortedWords(@new), StringComparer.Ordinal);

    private static List<string> SortedWords(string cell)
    {
        var phrase = new Phrase(cell);
        var words = Words(phrase).ConvertAll(token => phrase[token].ToString());
        words.Sort(StringComparer.Ordinal);
        return words;
    }

    private static void Middle(Runs runs, int fromA, int toA, int fromB, int toB)
    {
        var (n, m) = (toA - fromA, toB - fromB);
        if ((long)n * m > MaxPairs)
        {
            runs.Replace(fromA, toA, fromB, toB);
            return;
        }

        // common[i, j]: the longest common run of words from word i of the old and word j of the new on.
        var common = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                common[i, j] = runs.AreSame(fromA + i, fromB + j) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (x, y) = (0, 0);
        while (x < n || y < m)
        {
            if (x < n && y < m && runs.AreSame(fromA + x, fromB + y))
            {
                var start = y;
                while (x < n && y < m && runs.AreSame(fromA + x, fromB + y))
                {
                    (x, y) = (x + 1, y + 1);
                }

                runs.Keep(fromB + start, fromB + y);
                continue;
            }

            var (startX, startY) = (x, y);
            while ((x < n || y < m) && !(x < n && y < m && runs.AreSame(fromA + x, fromB + y)))
            {
                if (y == m || (x < n && common[x + 1, y] >= common[x, y + 1]))
                {
                    x++;
                }
                else
                {
                    y++;
                }
            }

            runs.Replace(fromA + startX, fromA + x, fromB + startY, fromB + y);
        }
    }

    private static List<Token> Words(Phrase phrase)
    {
        var words = new List<Token>();
        foreach (var token in phrase.Tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                words.Add(token);
            }
        }

        return words;
    }

    private static bool Same(Phrase before, Token a, Phrase after, Token b) => before[a].SequenceEqual(after[b]);

    private sealed class Runs(Phrase before, List<Token> a, Phrase after, List<Token> b)
    {
        public List<WordEdit> Edits { get; } = [];

        public bool AreSame(int x, int y) => Same(before, a[x], after, b[y]);

        public void Keep(int from, int to)
        {
            if (to > from)
            {
                Edits.Add(new WordEdit(WordEditKind.Kept, Written(after, b[from], b[to - 1])));
            }
        }

        // With the full stop of an abbreviation: «г.», «обл.».
        private static string Written(Phrase phrase, Token first, Token last) =>
            last.Length <= 4 && last.End < phrase.Text.Length && phrase.Text[last.End] == '.'
                ? phrase.Text[first.Start..(last.End + 1)]
                : phrase.Written(first, last);

        public void Replace(int fromA, int toA, int fromB, int toB)
        {
            if (toA > fromA)
            {
                Edits.Add(new WordEdit(WordEditKind.Removed, Written(before, a[fromA], a[toA - 1])));
            }

            if (toB > fromB)
            {
                Edits.Add(new WordEdit(WordEditKind.Inserted, Written(after, b[fromB], b[toB - 1])));
            }
        }
    }
}
