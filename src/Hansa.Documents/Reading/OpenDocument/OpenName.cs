namespace Hansa.Documents.Reading.OpenDocument;

/// <summary>The elements of OpenDocument that the readers look at.</summary>
internal enum OpenName
{
    Other,

    // Means nothing here (sections, spans, links, fields …): what it holds is read.
    Wrapper,

    // Not part of the text: notes, annotations, deleted text, forms, scripts, settings.
    LeftOut,
    Root,
    Styles,
    Body,
    TextBody,
    SpreadsheetBody,
    OtherBody,
    Style,
    TextProperties,
    TableProperties,
    ListStyle,
    NumberLevel,
    BulletLevel,
    Paragraph,
    Section,
    Span,
    Spaces,
    Tab,
    Break,
    List,
    ListItem,
    Frame,
    Table,
    Column,
    HeaderRows,
    Row,
    Cell,
    CoveredCell,
}

internal static class OpenNames
{
    private const string Prefix = "urn:oasis:names:tc:opendocument:xmlns:";

    public static int Resolve(string space, string name) => (int)(space switch
    {
        Prefix + "office:1.0" => OfOffice(name),
        Prefix + "text:1.0" => OfText(name),
        Prefix + "table:1.0" => OfTable(name),
        Prefix + "style:1.0" => OfStyle(name),
        Prefix + "drawing:1.0" => name is "a" or "g" ? OpenName.Wrapper : OpenName.Frame,
        Prefix + "meta:1.0" => OpenName.LeftOut,
        _ => OpenName.Other,
    });

    private static OpenName OfOffice(string name) => name switch
    {
        "document-content" or "document" or "document-styles" => OpenName.Root,
        "automatic-styles" or "styles" => OpenName.Styles,
        "body" => OpenName.Body,
        "text" => OpenName.TextBody,
        "spreadsheet" => OpenName.SpreadsheetBody,
        "presentation" or "drawing" or "chart" or "image" or "database" => OpenName.OtherBody,
        _ => OpenName.LeftOut,
    };

    private static OpenName OfText(string name) => name switch
    {
        "p" or "h" => OpenName.Paragraph,
        "section" => OpenName.Section,
        "span" => OpenName.Span,
        "s" => OpenName.Spaces,
        "tab" => OpenName.Tab,
        "line-break" => OpenName.Break,
        "list" => OpenName.List,
        "list-item" => OpenName.ListItem,
        "list-style" or "outline-style" => OpenName.ListStyle,
        "list-level-style-number" => OpenName.NumberLevel,
        "list-level-style-bullet" or "list-level-style-image" => OpenName.BulletLevel,
        "tracked-changes" or "note" or "hidden-text" or "hidden-paragraph" or "placeholder" or "ruby-text" or "script"
            or "sequence-decls" or "variable-decls" or "user-field-decls" or "alphabetical-index-auto-mark-file"
            or "index-title-template" or "table-of-content-source" => OpenName.LeftOut,
        _ => OpenName.Wrapper,
    };

    private static OpenName OfTable(string name) => name switch
    {
        "table" => OpenName.Table,
        "table-column" => OpenName.Column,
        "table-header-rows" => OpenName.HeaderRows,
        "table-row" => OpenName.Row,
        "table-cell" => OpenName.Cell,
        "covered-table-cell" => OpenName.CoveredCell,
        "table-rows" or "table-row-group" or "table-columns" or "table-column-group" or "table-header-columns" => OpenName.Wrapper,
        _ => OpenName.LeftOut,
    };

    private static OpenName OfStyle(string name) => name switch
    {
        "style" => OpenName.Style,
        "text-properties" => OpenName.TextProperties,
        "table-properties" => OpenName.TableProperties,
        _ => OpenName.Other,
    };
}
