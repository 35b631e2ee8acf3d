namespace Hansa.Documents.Reading.Docx;

internal static class WordNames
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictMain = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string StrictMath = "http://purl.oclc.org/ooxml/officeDocument/math";

    public static int Resolve(string space, string name) => (int)(space switch
    {
        Main or StrictMain => OfMain(name),
        Compatibility => OfCompatibility(name),
        Math or StrictMath => name == "t" ? WordName.MathText : WordName.Wrapper,
        _ => WordName.Other,
    });

    private static WordName OfCompatibility(string name) => name switch
    {
        "AlternateContent" => WordName.Alternatives,
        "Choice" => WordName.Choice,
        "Fallback" => WordName.Fallback,
        _ => WordName.Other,
    };

    private static WordName OfMain(string name) => name switch
    {
        "document" => WordName.Document,
        "body" => WordName.Body,
        "p" => WordName.Paragraph,
        "pPr" => WordName.ParagraphProperties,
        "rPr" => WordName.RunProperties,
        "r" => WordName.Run,
        "t" => WordName.Text,
        "tab" or "ptab" => WordName.Tab,
        "br" or "cr" => WordName.Break,
        "noBreakHyphen" => WordName.NoBreakHyphen,
        "softHyphen" => WordName.SoftHyphen,
        "sym" => WordName.Symbol,
        "fldChar" => WordName.FieldMark,
        "numPr" => WordName.NumberingProperties,
        "numId" => WordName.NumberingId,
        "ilvl" => WordName.Level,
        "pStyle" => WordName.ParagraphStyle,
        "rStyle" => WordName.RunStyle,
        "vanish" => WordName.Vanish,
        "ins" or "moveTo" => WordName.Inserted,
        "del" => WordName.Deleted,
        "moveFrom" => WordName.MovedFrom,
        "tbl" => WordName.Table,
        "tr" => WordName.Row,
        "trPr" => WordName.RowProperties,
        "tc" => WordName.Cell,
        "tcPr" => WordName.CellProperties,
        "gridSpan" => WordName.GridSpan,
        "gridBefore" => WordName.GridBefore,
        "gridAfter" => WordName.GridAfter,
        "vMerge" => WordName.VerticalMerge,
        "hMerge" => WordName.HorizontalMerge,
        "tblHeader" => WordName.HeaderRow,
        "hidden" => WordName.HiddenRow,
        "cellDel" => WordName.CellDeleted,
        "sdtPr" => WordName.ControlProperties,
        "sdtContent" => WordName.ControlContent,
        "showingPlcHdr" => WordName.Placeholder,
        "drawing" or "pict" => WordName.Drawing,
        "object" => WordName.EmbeddedObject,
        "txbxContent" => WordName.TextBox,
        "altChunk" or "subDoc" => WordName.ForeignPart,
        "sdt" or "smartTag" or "customXml" or "hyperlink" or "fldSimple" or "dir" or "bdo" or "ruby" or "rubyBase" => WordName.Wrapper,
        _ => WordName.Ignored,
    };
}
