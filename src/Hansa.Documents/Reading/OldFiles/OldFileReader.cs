using Hansa.Core.Tables;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading.OldFiles;

/// <summary>Reads a file of an old format by way of LibreOffice, which turns it into one that can be read here.</summary>
internal static class OldFileReader
{
    /// <param name="content">The old file; disposed here.</param>
    /// <param name="from">Its usual ending.</param>
    /// <param name="to">The ending of the new format.</param>
    public static PartSource Open(Stream content, string from, string to, ReadLimits limits, ProblemLog log)
    {
        var office = LibreOffice.Find(limits.LibreOffice) ?? throw new ReadFailure("file.needs-libreoffice", "." + from, "." + to);
        var converted = LibreOffice.Convert(office, content, from, to, limits);
        content.Dispose();
        log.Hint("file.converted", "", "." + from);
        try
        {
            return PackageReaders.Open(converted, limits, log);
        }
        catch
        {
            converted.Dispose();
            throw;
        }
    }
}
