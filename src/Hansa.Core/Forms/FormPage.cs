namespace Hansa.Core.Forms;

/// <summary>The sheet and its type (ГОСТ Р 7.0.97-2016; domain.md §2). Lengths in millimetres, sizes of type in points.</summary>
/// <param name="Width">As the sheet lies: 297 for A4 landscape.</param>
/// <param name="TextPoints">Size of type in the table.</param>
/// <param name="Numbered">Page numbers centred in the top margin, from page 2 on.</param>
/// <param name="Hyphenated">The word processor may divide words at the end of a line.</param>
public sealed record FormPage(
    double Width,
    double Height,
    PageMargins Margins,
    string Font,
    double TitlePoints,
    double TextPoints,
    bool Numbered,
    bool Hyphenated)
{
    /// <summary>A4 landscape with the margins of the standard, for tables that follow no form.</summary>
    public static FormPage Standard { get; } = new(297, 210, new PageMargins(20, 10, 20, 20), "Times New Roman", 14, 11, true, true);

    public double TextWidth => Width - Margins.Left - Margins.Right;
}

public sealed record PageMargins(double Left, double Right, double Top, double Bottom);
