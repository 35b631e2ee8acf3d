using Hansa.Core.Problems;
using Hansa.Core.Readings;

namespace Hansa.Documents.Writing.Xlsx;

/// <summary>Writes cells as inline texts: never a number, a date or a formula, whatever the words look like.</summary>
internal sealed class XlsxCells(MarkupWriter writer, List<Problem> problems)
{
    /// <summary>What one cell of Excel can hold, in UTF-16 units.</summary>
    public const int MostCharacters = 32_767;

    public void Text(ReadOnlySpan<byte> column, int row, int style, string text, ReadingRow? of)
    {
        writer.Raw("<c r=\""u8).Raw(column).Number(row).Raw("\" s=\""u8).Number(style);
        if (text.Length == 0)
        {
            writer.Raw("\"/>"u8);
            return;
        }

        if (text.Length > MostCharacters)
        {
            problems.Add(new Problem("write.cell-cut", Severity.Error) { Row = of?.Number, Text = text[..40], Arguments = [MostCharacters] });
            text = text[..MostCharacters];
        }

        writer.Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        var rest = text.AsSpan();
        while (rest.IndexOf('\n') is var end and >= 0)
        {
            Line(rest[..end]);
            writer.Raw("&#10;"u8);
            rest = rest[(end + 1)..];
        }

        Line(rest);
        writer.Raw("</t></is></c>"u8);
    }

    // Excel takes «_x0041_» for the letter A, so an underscore that would begin such a code is written as one.
    private void Line(ReadOnlySpan<char> text)
    {
        while (text.IndexOf("_x") is var at and >= 0)
        {
            writer.Text(text[..at]).Raw(IsCode(text[at..]) ? "_x005F_"u8 : "_"u8);
            text = text[(at + 1)..];
        }

        writer.Text(text);
    }

    private static bool IsCode(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
