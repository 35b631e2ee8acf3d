namespace Hansa.Core.Diffs;

/// <summary>Puts the differing words of two versions of a cell back into the whole text, marks between words included.</summary>
public static class WordMarks
{
    /// <summary>The text in runs; <see cref="WordEditKind.Inserted"/> marks words that the other version lacks.</summary>
    /// <param name="other">Another version of the cell.</param>
    /// <param name="text">What is shown.</param>
    /// <returns>Together exactly the text.</returns>
    public static IReadOnlyList<WordEdit> Of(string other, string text) => Runs(text, WordDiff.Of(other, text), removed: false);

    /// <summary>The new text in runs, with the words left out standing where they stood.</summary>
    /// <returns>Without the removed words together exactly the new text.</returns>
    public static IReadOnlyList<WordEdit> Changes(string old, string @new) => Runs(@new, WordDiff.Of(old, @new), removed: true);

    private static List<WordEdit> Runs(string text, IReadOnlyList<WordEdit> edits, bool removed)
    {
        var runs = new List<WordEdit>();
        var from = 0;
        foreach (var edit in edits)
        {
            if (edit.Kind == WordEditKind.Removed)
            {
                if (removed)
                {
                    runs.Add(edit);
                }

                continue;
            }

            var at = text.IndexOf(edit.Text, from, StringComparison.Ordinal);
            Add(runs, WordEditKind.Kept, text[from..at]);
            Add(runs, edit.Kind, edit.Text);
            from = at + edit.Text.Length;
        }

        Add(runs, WordEditKind.Kept, text[from..]);
        return runs;
    }

    private static void Add(List<WordEdit> runs, WordEditKind kind, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (runs is [.., var last] && last.Kind == kind)
        {
            runs[^1] = last with { Text = last.Text + text };
        }
        else
        {
            runs.Add(new WordEdit(kind, text));
        }
    }
}
