using Hansa.Core.Tables;

namespace Hansa.Documents.Reading.Recognition;

/// <summary>Which endings of a file's name go with which format.</summary>
internal static class Extensions
{
    /// <summary>The usual ending of a format when the name promises another one; null when the name is right or promises nothing.</summary>
    public static string? Expected(string fileName, FileFormat format)
    {
        var own = Path.GetExtension(fileName).ToLowerInvariant();
        string[] fitting = format switch
        {
            FileFormat.Docx => [".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".rtf", ".wps"],
            FileFormat.Xlsx => [".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".et"],
            FileFormat.Odt => [".odt", ".ott", ".fodt"],
            FileFormat.Ods => [".ods", ".ots", ".fods"],
            FileFormat.Html => [".html", ".htm", ".xhtml"],
            FileFormat.Csv => [".csv", ".tsv", ".tab", ".txt"],
            FileFormat.Text => [".txt", ".text", ".csv", ".tsv", ".log"],
            FileFormat.Unknown => [own],
            _ => [own],
        };
        return own.Length < 2 || fitting.Contains(own) ? null : fitting[0];
    }
}
