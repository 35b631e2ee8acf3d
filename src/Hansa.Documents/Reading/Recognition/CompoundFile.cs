using System.Buffers.Binary;
using System.Text;

namespace Hansa.Documents.Reading.Recognition;

internal enum OldFileKind
{
    Unknown,
    Word,
    Excel,
    Presentation,
    Mail,
    Password,
}

/// <summary>Tells what an old Microsoft container holds, by the names in its directory.</summary>
internal static class CompoundFile
{
    private const int EntryBytes = 128;
    private const int StartSectorAt = 116;
    private const int SectorBytes = 512;
    private const int BlockBytes = 64 << 10;

    // A directory entry begins with its name in UTF-16 and stands at a multiple of its size.
    private static readonly (byte[] Name, OldFileKind Kind)[] s_entries =
    [
        (Encoding.Unicode.GetBytes("EncryptedPackage\0"), OldFileKind.Password),
        (Encoding.Unicode.GetBytes("WordDocument\0"), OldFileKind.Word),
        (Encoding.Unicode.GetBytes("Workbook\0"), OldFileKind.Excel),
        (Encoding.Unicode.GetBytes("Book\0"), OldFileKind.Excel),
        (Encoding.Unicode.GetBytes("PowerPoint Document\0"), OldFileKind.Presentation),
        (Encoding.Unicode.GetBytes("__properties_version1.0\0"), OldFileKind.Mail),
    ];

    public static OldFileKind KindOf(Stream content)
    {
        var block = new byte[BlockBytes];
        content.Position = 0;
        int length;
        while ((length = content.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)) > 0)
        {
            for (var at = 0; at + EntryBytes <= length; at += EntryBytes)
            {
                var entry = block.AsSpan(at, EntryBytes);
                foreach (var (name, kind) in s_entries)
                {
                    if (entry.StartsWith(name))
                    {
                        var start = BinaryPrimitives.ReadUInt32LittleEndian(entry[StartSectorAt..]);
                        return HasPassword(content, kind, start) ? OldFileKind.Password : kind;
                    }
                }
            }
        }

        return OldFileKind.Unknown;
    }

    private static bool HasPassword(Stream content, OldFileKind kind, uint startSector)
    {
        var offset = (startSector + 1L) * SectorBytes;
        if (kind is not (OldFileKind.Word or OldFileKind.Excel) || offset + 64 > content.Length)
        {
            return false;
        }

        var head = new byte[64];
        content.Position = offset;
        content.ReadExactly(head);
        if (kind == OldFileKind.Word)
        {
            // The flag «encrypted» of the file information block ([MS-DOC] 2.5.2).
            return BinaryPrimitives.ReadUInt16LittleEndian(head) == 0xA5EC && (head[0x0B] & 1) != 0;
        }

        // A FilePass record right behind the first one ([MS-XLS] 2.4.117).
        var second = 4 + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(2));
        return second + 2 <= head.Length && BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(second)) == 0x002F;
    }
}
