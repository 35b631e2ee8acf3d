using Hansa.Core.Headcounts;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Words for a head count that an office gives in a column of its own.</summary>
internal static class CountColumn
{
    /// <summary>«45» → «Общее количество участников – 45 человек»; a cell that says more than a number stays as written.</summary>
    public static string Words(string text)
    {
        var line = CellText.OneLine(text);
        if (line.Length == 0 || line.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return HeadcountPhrase.Parse(line) is null ? line : "Общее количество участников – " + line;
        }

        var count = long.TryParse(line, out var number) ? number : 0;
        return $"Общее количество участников – {line} {Plural.Russian(count, "человек", "человека", "человек")}";
    }
}
