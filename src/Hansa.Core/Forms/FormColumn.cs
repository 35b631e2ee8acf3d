using Hansa.Core.Tables;

namespace Hansa.Core.Forms;

/// <summary>A column of a form.</summary>
/// <param name="Heading">As printed.</param>
/// <param name="Width">In millimetres; the widths together fill the page.</param>
/// <param name="Empty">What a cell without a value shows: "" or a mark such as «-».</param>
public sealed record FormColumn(ColumnRole Role, string Heading, double Width, Alignment Align, string Empty);

public enum Alignment
{
    Left,
    Centre,
}
