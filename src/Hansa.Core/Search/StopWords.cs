using Hansa.Core.Text;

namespace Hansa.Core.Search;

/// <summary>The words of stop-words.tsv.</summary>
internal static class StopWords
{
    private static readonly Lazy<HashSet<string>> s_all = new(() => [.. WordTable.Rows("stop-words.tsv").SelectMany(row => WordTable.Words(row[0]))]);

    /// <summary>Single letters too: initials, «г.», «д.».</summary>
    public static bool Has(ReadOnlySpan<char> word) => word.Length < 2 || s_all.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
