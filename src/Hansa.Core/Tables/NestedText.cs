using System.Text;

namespace Hansa.Core.Tables;

/// <summary>The whole text of a cell of an activity: what stands in a small table inside it belongs to the text.</summary>
internal static class NestedText
{
    public static string Of(SourceCell cell)
    {
        if (cell.Nested is null)
        {
            return cell.Text;
        }

        var text = new StringBuilder(cell.Text);
        foreach (var table in cell.Nested)
        {
            foreach (var row in table)
            {
                if (text.Length > 0)
                {
                    text.Append('\n');
                }

                foreach (var inner in row.Cells)
                {
                    text.Append(Of(inner)).Append(' ');
                }
            }
        }

        return text.ToString();
    }
}
