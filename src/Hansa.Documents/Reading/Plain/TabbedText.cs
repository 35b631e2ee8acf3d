using System.Text;

namespace Hansa.Documents.Reading.Plain;

/// <summary>A piece of a text file: a cell, or a paragraph outside the table.</summary>
/// <param name="AfterBlank">Blank lines stand before it.</param>
internal readonly record struct TextItem(bool IsCell, string Text, bool AfterBlank);

/// <summary>
/// Splits a text made from a Word table: a cell begins with a tab at the start of a line, its further paragraphs are
/// lines without one; blank lines part rows but stand inside cells too (domain.md §4.0).
/// </summary>
internal sealed class TabbedText(LineReader lines, ReadLimits limits)
{
    private string? _line;
    private bool _afterBlank;
    private bool _begun;

    /// <summary>The next piece, or null at the end.</summary>
    public TextItem? Next()
    {
        if (!_begun)
        {
            _begun = true;
            Advance();
        }

        if (_line is null)
        {
            return null;
        }

        var afterBlank = _afterBlank;
        if (!BeginsCell(_line, out var at))
        {
            var paragraph = new TextItem(false, _line, afterBlank);
            Advance();
            return paragraph;
        }

        var text = new StringBuilder(_line, at, _line.Length - at, 256);
        var blanks = 0;
        while ((_line = lines.Next()) is not null && !BeginsCell(_line, out _))
        {
            if (string.IsNullOrWhiteSpace(_line))
            {
                blanks++;
            }
            else if (text.Length < limits.CellCharacters)
            {
                text.Append('\n', Math.Min(blanks + 1, limits.CellCharacters - text.Length)).Append(_line);
                blanks = 0;
            }
        }

        _afterBlank = blanks > 0;
        return new TextItem(true, text.ToString(), afterBlank);
    }

    /// <summary>Whether a line begins a cell; spaces may stand before its tab (domain.md M-17).</summary>
    public static bool BeginsCell(string line, out int textAt)
    {
        textAt = 0;
        while (textAt < line.Length && line[textAt] is ' ' or '\u00A0')
        {
            textAt++;
        }

        return textAt < line.Length && line[textAt++] == '\t';
    }

    private void Advance()
    {
        _afterBlank = false;
        while ((_line = lines.Next()) is not null && string.IsNullOrWhiteSpace(_line) && !BeginsCell(_line, out _))
        {
            _afterBlank = true;
        }
    }
}
