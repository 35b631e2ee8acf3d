namespace Hansa.Documents.Reading.Xlsx;

/// <summary>A cell of a sheet: column from 0, row from 1.</summary>
internal readonly record struct CellAddress(int Column, int Row)
{
    /// <summary>Reads «AB12» or «$AB$12»; a missing part («AB», «12») is -1. False for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out CellAddress address)
    {
        var column = 0;
        var row = 0;
        var i = 0;
        for (; i < text.Length && (text[i] | 0x20) is >= 'a' and <= 'z' or (byte)'$'; i++)
        {
            if (text[i] != '$')
            {
                column = Math.Min((column * 26) + (text[i] | 0x20) - 'a' + 1, 1 << 20);
            }
        }

        for (; i < text.Length && text[i] is >= (byte)'0' and <= (byte)'9'; i++)
        {
            row = Math.Min((row * 10) + text[i] - '0', 1 << 24);
        }

        address = new CellAddress(column - 1, row == 0 ? -1 : row);
        return i == text.Length && i > 0;
    }

    /// <summary>As Excel writes it: «AB12».</summary>
    public override string ToString() => ColumnName(Column) + Row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }
}
