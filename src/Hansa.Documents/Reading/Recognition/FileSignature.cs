using System.Text;
using Hansa.Documents.Reading.Plain;

namespace Hansa.Documents.Reading.Recognition;

/// <summary>Recognises a file by its first bytes, whatever its name says.</summary>
internal static class FileSignature
{
    private const int LongestOwnerNote = 200;
    private const int HeadCharacters = 4096;

    /// <param name="sample">The beginning of the file, <see cref="TextEncoding.SampleBytes"/> of it or all.</param>
    /// <param name="encoding">The encoding, where the file is text of some kind.</param>
    public static FileKind Of(ReadOnlySpan<byte> sample, string name, out Encoding? encoding)
    {
        encoding = null;
        var binary = OfBinary(sample, name);
        if (binary != FileKind.Unknown)
        {
            return binary;
        }

        encoding = TextEncoding.Of(sample);
        return encoding is null ? FileKind.Unknown : OfText(Head(sample, encoding));
    }

    private static FileKind OfBinary(ReadOnlySpan<byte> sample, string name)
    {
        if (sample.StartsWith("PK\x3\x4"u8) || sample.StartsWith("PK\x5\x6"u8))
        {
            return FileKind.Zip;
        }

        if (sample.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return FileKind.CompoundFile;
        }

        if (sample[..Math.Min(sample.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileKind.Pdf;
        }

        if (sample.Length <= LongestOwnerNote && name.StartsWith("~$", StringComparison.Ordinal))
        {
            return FileKind.OwnerNote;
        }

        return IsPicture(sample) ? FileKind.Picture : IsOtherArchive(sample) ? FileKind.OtherArchive : FileKind.Unknown;
    }

    private static bool IsPicture(ReadOnlySpan<byte> sample) =>
        sample.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || sample.StartsWith("GIF8"u8)
        || sample.StartsWith((ReadOnlySpan<byte>)[(byte)'I', (byte)'I', 42, 0])
        || sample.StartsWith((ReadOnlySpan<byte>)[(byte)'M', (byte)'M', 0, 42])
        || (sample.StartsWith("BM"u8) && sample.Length > 26 && sample[14] is 12 or 40 or 108 or 124)
        || (sample.StartsWith("RIFF"u8) && sample.Length > 12 && sample[8..12].SequenceEqual("WEBP"u8))
        || (sample.Length > 12 && sample[4..8].SequenceEqual("ftyp"u8) && sample[8..].StartsWith("hei"u8))
        || sample.StartsWith("AT&TFORM"u8);

    private static bool IsOtherArchive(ReadOnlySpan<byte> sample) =>
        sample.StartsWith("Rar!"u8)
        || sample.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])
        || sample.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);

    private static string Head(ReadOnlySpan<byte> sample, Encoding encoding) =>
        encoding.GetString(sample[..Math.Min(sample.Length, HeadCharacters)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');

    private static FileKind OfText(string head)
    {
        if (head.StartsWith("{\\rtf", StringComparison.Ordinal))
        {
            return FileKind.Rtf;
        }

        if (head.StartsWith("<?xml", StringComparison.Ordinal) || head.StartsWith('<'))
        {
            var kind = OfXml(head);
            if (kind != FileKind.Unknown)
            {
                return kind;
            }
        }

        if (Has(head, "<table") || Has(head, "<html") || Has(head, "<!doctype html") || Has(head, "<body"))
        {
            return FileKind.Html;
        }

        var mime = head[..Math.Min(head.Length, 2048)];
        return !HasMailHeader(mime) ? head.StartsWith("<?xml", StringComparison.Ordinal) ? FileKind.Unknown : FileKind.Text
            : Has(mime, "multipart/related") ? FileKind.WebArchive
            : FileKind.Mail;
    }

    private static FileKind OfXml(string head) =>
        Has(head, "urn:oasis:names:tc:opendocument:xmlns:office:1.0") ? FileKind.FlatOpenDocument
        : Has(head, "<?mso-application") || Has(head, "<w:wordDocument") || Has(head, "<pkg:package") || Has(head, "<Workbook") ? FileKind.OfficeXml
        : FileKind.Unknown;

    private static bool HasMailHeader(string head) =>
        Has(head, "MIME-Version:") && (Has(head, "Content-Type:") || Has(head, "Subject:"));

    private static bool Has(string head, string word) => head.Contains(word, StringComparison.OrdinalIgnoreCase);
}
