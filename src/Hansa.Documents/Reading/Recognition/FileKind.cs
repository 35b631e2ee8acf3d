namespace Hansa.Documents.Reading.Recognition;

/// <summary>What a file turns out to be by its first bytes.</summary>
internal enum FileKind
{
    Unknown,

    /// <summary>An archive, as all modern office files are; what is in it decides further.</summary>
    Zip,

    /// <summary>Microsoft's container of the old formats, and of new ones under a password.</summary>
    CompoundFile,
    Rtf,

    /// <summary>Word's or Excel's XML of 2003, or a package written as one XML file.</summary>
    OfficeXml,
    FlatOpenDocument,
    Html,
    WebArchive,
    Mail,
    Text,
    Pdf,
    Picture,
    OtherArchive,

    /// <summary>The note «~$report.docx» that Word keeps while somebody has the file open.</summary>
    OwnerNote,
}
