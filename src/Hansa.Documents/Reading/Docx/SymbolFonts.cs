using System.Globalization;

namespace Hansa.Documents.Reading.Docx;

/// <summary>What a character of a symbol font means («w:sym»): signs that carry meaning become text, ornaments vanish.</summary>
internal static class SymbolFonts
{
    public static string Text(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value is < 0x20 or > 0xFFFF)
        {
            return "";
        }

        if (value is < 0xF000 or > 0xF0FF)
        {
            return char.IsSurrogate((char)value) ? "" : ((char)value).ToString();
        }

        value &= 0xFF;
        if (font is not null && (font.Contains("dings", StringComparison.OrdinalIgnoreCase) || font.Contains("Marlett", StringComparison.OrdinalIgnoreCase)))
        {
            return "";
        }

        return font == "Symbol" ? OfSymbol(value) : value is >= 0x20 and < 0x7F ? ((char)value).ToString() : "";
    }

    private static string OfSymbol(int value) => value switch
    {
        0x2D => "−",
        0xA3 => "≤",
        0xA5 => "∞",
        0xAB => "↔",
        0xAE => "→",
        0xB0 => "°",
        0xB1 => "±",
        0xB3 => "≥",
        0xB4 => "×",
        0xB9 => "≠",
        0xBB => "≈",
        0xBC => "…",
        0xBE => "—",
        >= 0x30 and <= 0x39 or >= 0x20 and < 0x30 => ((char)value).ToString(),
        _ => "",
    };
}
