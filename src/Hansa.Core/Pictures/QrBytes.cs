namespace Hansa.Core.Pictures;

/// <summary>From bytes of text to the bytes of the square: head, padding, error correction (Reed and Solomon), interleaved.</summary>
internal static class QrBytes
{
    /// <returns>Null when the version is too small.</returns>
    public static byte[]? Fill(int version, byte[] text)
    {
        var room = QrLayout.DataBytesOf(version);
        // Bytes are announced by four bits, their number by eight, or sixteen from version 10 on.
        var wide = version >= 10;
        if ((4 + (wide ? 16 : 8) + (text.Length * 8) + 7) / 8 > room || (!wide && text.Length > 255))
        {
            return null;
        }

        var data = new byte[room];
        var bit = 0;
        Write(0b0100, 4);
        Write(text.Length, wide ? 16 : 8);
        foreach (var one in text)
        {
            Write(one, 8);
        }

        // The rest of the byte stays 0, which is the end mark too.
        var padding = 0xEC;
        for (var at = (bit + Math.Min(4, (room * 8) - bit) + 7) / 8; at < room; at++, padding ^= 0xEC ^ 0x11)
        {
            data[at] = (byte)padding;
        }

        return Interleave(version, data);

        void Write(int value, int bits)
        {
            for (var left = bits - 1; left >= 0; left--, bit++)
            {
                data[bit / 8] |= (byte)(((value >> left) & 1) << (7 - (bit % 8)));
            }
        }
    }

    private static byte[] Interleave(int version, byte[] data)
    {
        var (count, check) = (QrLayout.BlocksOf(version), QrLayout.CheckBytesOf(version));
        var total = QrLayout.BytesOf(version);
        var (length, shorter) = ((total / count) - check, count - (total % count));
        var divisor = Divisor(check);
        var blocks = new (byte[] Data, byte[] Check)[count];
        for (int block = 0, at = 0; block < count; block++)
        {
            var part = data[at..(at += length + (block < shorter ? 0 : 1))];
            blocks[block] = (part, Remainder(part, divisor));
        }

        var result = new List<byte>(total);
        for (var at = 0; at <= length; at++)
        {
            result.AddRange(blocks.Where(block => at < block.Data.Length).Select(block => block.Data[at]));
        }

        for (var at = 0; at < check; at++)
        {
            result.AddRange(blocks.Select(block => block.Check[at]));
        }

        return [.. result];
    }

    private static byte[] Divisor(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++, root = Multiply(root, 2))
        {
            for (var at = 0; at < degree; at++)
            {
                result[at] = (byte)(Multiply(result[at], root) ^ (at + 1 < degree ? result[at + 1] : 0));
            }
        }

        return result;
    }

    private static byte[] Remainder(byte[] data, byte[] divisor)
    {
        var result = new byte[divisor.Length];
        foreach (var one in data)
        {
            var factor = (byte)(one ^ result[0]);
            Array.Copy(result, 1, result, 0, result.Length - 1);
            result[^1] = 0;
            for (var at = 0; at < result.Length; at++)
            {
                result[at] ^= Multiply(divisor[at], factor);
            }
        }

        return result;
    }

    // In the field of 256 elements over x⁸ + x⁴ + x³ + x² + 1.
    private static byte Multiply(byte left, byte right)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((right >> bit) & 1) * left;
        }

        return (byte)product;
    }
}
