using Hansa.Core.Text;

namespace Hansa.Core.Diffs;

/// <summary>Puts the edits of a cell into a few words: what was put for what, left out and added.</summary>
internal static class EditWords
{
    private const int MaxEdits = 4;
    private const int MaxLength = 60;

    public static LocalText Of(IReadOnlyList<WordEdit> edits) => new(In(edits, Language.Russian), In(edits, Language.English));

    private static string In(IReadOnlyList<WordEdit> edits, Language language)
    {
        var parts = new List<string>();
        for (var i = 0; i < edits.Count; i++)
        {
            if (edits[i].Kind == WordEditKind.Kept)
            {
                continue;
            }

            if (parts.Count == MaxEdits)
            {
                parts.Add("…");
                break;
            }

            if (edits[i].Kind == WordEditKind.Removed && i + 1 < edits.Count && edits[i + 1].Kind == WordEditKind.Inserted)
            {
                parts.Add(Sentences.Core.Get("diff.replaced", language, Short(edits[i].Text), Short(edits[i + 1].Text)));
                i++;
            }
            else
            {
                parts.Add(Sentences.Core.Get(edits[i].Kind == WordEditKind.Removed ? "diff.removed" : "diff.inserted", language, Short(edits[i].Text)));
            }
        }

        return string.Join("; ", parts);
    }

    private static string Short(string text)
    {
        var line = CellText.OneLine(text);
        return line.Length > MaxLength ? line[..MaxLength].TrimEnd() + "…" : line;
    }
}
