using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Forms;

/// <summary>By what a form is known. All texts are squeezed (<see cref="Squeeze"/>).</summary>
/// <param name="Title">Alternatives; one fits when each of its pieces stands in the title.</param>
/// <param name="LikelyTitle">Alternatives that others use too: they decide when nothing else does.</param>
/// <param name="NotTitle">Pieces that no title of this form has.</param>
/// <param name="Columns">Roles that only this form has.</param>
/// <param name="Headings">Pieces that only column headings of this form have.</param>
public sealed record FormRecognition(
    IReadOnlyList<IReadOnlyList<string>> Title,
    IReadOnlyList<IReadOnlyList<string>> LikelyTitle,
    IReadOnlyList<string> NotTitle,
    IReadOnlyList<ColumnRole> Columns,
    IReadOnlyList<string> Headings)
{
    /// <summary>Folded letters and digits alone: «Ф.И.О., должность» and «фио⏎должность» are one.</summary>
    internal static string Squeeze(string text)
    {
        var folded = Folding.Fold(text);
        return string.Create(folded.Count(char.IsLetterOrDigit), folded, static (to, from) =>
        {
            var length = 0;
            foreach (var c in from)
            {
                if (char.IsLetterOrDigit(c))
                {
                    to[length++] = c;
                }
            }
        });
    }

    internal bool FitsTitle(string title) => Fits(title, Title);

    internal bool MayFitTitle(string title) => Fits(title, LikelyTitle);

    private bool Fits(string title, IReadOnlyList<IReadOnlyList<string>> alternatives)
    {
        foreach (var piece in NotTitle)
        {
            if (title.Contains(piece, StringComparison.Ordinal))
            {
                return false;
            }
        }

        foreach (var alternative in alternatives)
        {
            if (HasAll(title, alternative))
            {
                return true;
            }
        }

        return false;
    }

    internal bool FitsHeading(IReadOnlyList<string> headings)
    {
        foreach (var piece in Headings)
        {
            foreach (var heading in headings)
            {
                if (heading.Contains(piece, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    internal bool HasItsColumns(IReadOnlyList<Readings.ReadColumn> columns) =>
        Columns.Count > 0 && Columns.All(role => columns.Any(column => column.Role == role));

    private static bool HasAll(string text, IReadOnlyList<string> pieces)
    {
        foreach (var piece in pieces)
        {
            if (!text.Contains(piece, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
