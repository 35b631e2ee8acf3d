namespace Hansa.Documents.Writing.Csv;

/// <summary>Headings of the columns that stand for the headings inside a printed table.</summary>
internal static class CsvHeadings
{
    public const string Period = "Отчетный период";
    public const string Section = "Раздел";
    public const string Subsection = "Подраздел";
}
