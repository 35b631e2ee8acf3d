namespace Hansa.Core.Pictures;

/// <summary>What the standard lays down for each version at error correction M.</summary>
internal static class QrLayout
{
    public const int LastVersion = 15;

    private static readonly int[] s_checkBytes = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24];
    private static readonly int[] s_blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];

    public static int SizeOf(int version) => (version * 4) + 17;

    /// <summary>Of error correction, in each block.</summary>
    public static int CheckBytesOf(int version) => s_checkBytes[version - 1];

    public static int BlocksOf(int version) => s_blocks[version - 1];

    /// <summary>Bytes in all, of data and of error correction.</summary>
    public static int BytesOf(int version)
    {
        var modules = (((16 * version) + 128) * version) + 64;
        if (version >= 2)
        {
            var marks = MarksOf(version).Length;
            modules -= (((25 * marks) - 10) * marks) - 55;
        }

        return (modules - (version >= 7 ? 36 : 0)) / 8;
    }

    public static int DataBytesOf(int version) => BytesOf(version) - (CheckBytesOf(version) * BlocksOf(version));

    /// <summary>Rows and columns in whose crossings the small squares have their middle.</summary>
    public static int[] MarksOf(int version)
    {
        if (version == 1)
        {
            return [];
        }

        var count = (version / 7) + 2;
        var step = ((version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        return [6, .. Enumerable.Range(1, count - 1).Select(mark => SizeOf(version) - 7 - ((count - 1 - mark) * step))];
    }
}
