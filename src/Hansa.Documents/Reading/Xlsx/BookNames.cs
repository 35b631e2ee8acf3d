namespace Hansa.Documents.Reading.Xlsx;

/// <summary>The elements of a workbook's parts that the reader looks at.</summary>
internal enum BookName
{
    Other,
    Workbook,
    Properties,
    Sheet,
    DefinedName,
    Columns,
    Column,
    SheetData,
    Row,
    Cell,
    Value,
    Formula,
    InlineString,
    StringItem,
    Run,
    Text,
    Phonetic,
    NumberFormat,
    CellFormats,
    CellFormat,
    MergedArea,
}

internal static class BookNames
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    public static int Resolve(string space, string name) => space is not (Main or StrictMain) ? 0 : (int)(name switch
    {
        "workbook" => BookName.Workbook,
        "workbookPr" => BookName.Properties,
        "sheet" => BookName.Sheet,
        "definedName" => BookName.DefinedName,
        "cols" => BookName.Columns,
        "col" => BookName.Column,
        "sheetData" => BookName.SheetData,
        "row" => BookName.Row,
        "c" => BookName.Cell,
        "v" => BookName.Value,
        "f" => BookName.Formula,
        "is" => BookName.InlineString,
        "si" => BookName.StringItem,
        "r" => BookName.Run,
        "t" => BookName.Text,
        "rPh" => BookName.Phonetic,
        "numFmt" => BookName.NumberFormat,
        "cellXfs" => BookName.CellFormats,
        "xf" => BookName.CellFormat,
        "mergeCell" => BookName.MergedArea,
        _ => BookName.Other,
    });
}
