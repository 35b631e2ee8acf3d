namespace Hansa.Documents.Writing.Xlsx;

/// <summary>The places of cell formats in Parts/Xlsx/styles.xml.</summary>
internal static class XlsxStyle
{
    public const int Title = 1;
    public const int ColumnHeading = 2;
    public const int Left = 3;
    public const int Centred = 4;
    public const int Section = 5;
    public const int Subsection = 6;
    public const int Footer = 7;

    /// <summary>As <see cref="Left"/> and <see cref="Centred"/>, for words that Excel would take for a formula when a person edits the cell.</summary>
    public const int LeftQuoted = 8;

    public const int CentredQuoted = 9;
}
