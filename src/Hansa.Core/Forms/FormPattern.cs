using System.Text;
using Hansa.Core.Text;

namespace Hansa.Core.Forms;

/// <summary>
/// A sentence with slots: <c>{period:in}</c>, <c>{region:genitive}</c>, <c>{count}</c>, <c>{count:встреча|встречи|встреч}</c>.
/// A slot that begins with a capital letter is filled with a capital letter.
/// </summary>
public sealed class FormPattern
{
    private readonly List<(string Literal, string? Slot, string Form)> _pieces = [];

    private FormPattern(string text) => Text = text;

    /// <summary>As written in the form's file.</summary>
    public string Text { get; }

    /// <summary>The slots: name in small letters, and what stands behind the colon ("" without one).</summary>
    public IEnumerable<(string Name, string Form)> Slots =>
        _pieces.Where(piece => piece.Slot is not null).Select(piece => (Small(piece.Slot!), piece.Form));

    /// <summary>Null when braces do not pair or a slot is empty.</summary>
    public static FormPattern? Parse(string text)
    {
        var pattern = new FormPattern(text);
        var from = 0;
        while (true)
        {
            var open = text.IndexOf('{', from);
            var close = text.IndexOf('}', from);
            if (open < 0)
            {
                pattern._pieces.Add((text[from..], null, ""));
                return close < 0 ? pattern : null;
            }

            if (close < open + 2 || text.IndexOf('{', open + 1) is var next && next >= 0 && next < close)
            {
                return null;
            }

            var slot = text[(open + 1)..close];
            var colon = slot.IndexOf(':', StringComparison.Ordinal);
            pattern._pieces.Add((text[from..open], colon < 0 ? slot : slot[..colon], colon < 0 ? "" : slot[(colon + 1)..]));
            from = close + 1;
        }
    }

    /// <param name="fill">Gives the words of a slot by its small-letter name and form; null leaves the slot empty.</param>
    public string Fill(Func<string, string, string?> fill)
    {
        var result = new StringBuilder(Text.Length + 64);
        foreach (var (literal, slot, form) in _pieces)
        {
            result.Append(literal);
            if (slot is not null && fill(Small(slot), form) is { Length: > 0 } words)
            {
                result.Append(char.IsUpper(slot[0]) ? char.ToUpperInvariant(words[0]) : words[0]).Append(words, 1, words.Length - 1);
            }
        }

        return result.ToString();
    }

    /// <summary>The word of «один|два|пять» that agrees with a number.</summary>
    public static string Agreeing(int number, string forms) =>
        forms.Split('|') is [var one, var few, var many] ? Plural.Russian(number, one, few, many) : forms;

    private static string Small(string slot) => char.ToLowerInvariant(slot[0]) + slot[1..];
}
