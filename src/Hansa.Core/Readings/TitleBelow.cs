using Hansa.Core.Tables;

namespace Hansa.Core.Readings;

/// <summary>Looks for the title under the table, where some offices write it.</summary>
internal static class TitleBelow
{
    /// <summary>The first line that is a title, unless another table stands below it, whose title it is then; null without one.</summary>
    /// <param name="ahead">The parts behind the header, as many as have been looked over.</param>
    public static string? Find(IEnumerable<DocumentPart> ahead)
    {
        string? found = null;
        var table = (int?)null;
        foreach (var part in ahead)
        {
            if (part is SourceRow row)
            {
                if (found is not null || (table is { } first && row.Table != first))
                {
                    return null;
                }

                table = row.Table;
            }
            else if (found is null && part is SourceParagraph { Text.Length: < 600 } paragraph && Headings.KindOf(paragraph.Text) == HeadingKind.Title)
            {
                found = paragraph.Text;
            }
        }

        return found;
    }
}
