using System.Buffers;

namespace Hansa.Documents.Writing;

/// <summary>
/// Keeps words from being run as a formula when a table of plain text is opened in a spreadsheet: an apostrophe is put
/// before a cell that begins with = + - @ or one of their wide forms. A lone mark of an empty cell, «-», stays as it is.
/// </summary>
public static class FormulaGuard
{
    private static readonly SearchValues<char> s_starts = SearchValues.Create("=+-@＝＋－＠\t\r");

    /// <summary>Whether a spreadsheet might take the text for a formula.</summary>
    public static bool IsDangerous(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart(' ');
        return !start.IsEmpty && s_starts.Contains(start[0]) && start.TrimEnd(' ').Length > 1;
    }

    /// <summary>The text with an apostrophe before it when it is dangerous, or when it is a guarded text itself, so that nothing is lost.</summary>
    public static string Guard(string text) => IsDangerous(text.AsSpan().TrimStart('\'')) ? "'" + text : text;

    /// <summary>Undoes <see cref="Guard"/>; other texts stay as they are.</summary>
    public static string Undo(string text) =>
        text.Length > 2 && text[0] == '\'' && IsDangerous(text.AsSpan().TrimStart('\'')) ? text[1..] : text;
}
