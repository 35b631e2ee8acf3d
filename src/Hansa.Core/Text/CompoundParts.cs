namespace Hansa.Core.Text;

/// <summary>Parts that a hyphen rightly joins to another word (compound-heads.tsv): «онлайн-», «вице-», «-либо».</summary>
internal static class CompoundParts
{
    private static readonly Lazy<(HashSet<string> Heads, HashSet<string> Tails)> s_table = new(Load);

    public static bool IsHead(ReadOnlySpan<char> part) => s_table.Value.Heads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part);

    public static bool IsTail(ReadOnlySpan<char> part) => s_table.Value.Tails.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part);

    private static (HashSet<string>, HashSet<string>) Load()
    {
        var heads = new HashSet<string>(StringComparer.Ordinal);
        var tails = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows("compound-heads.tsv"))
        {
            foreach (var word in WordTable.Words(row[1]))
            {
                (row[0] == "heads" ? heads : tails).Add(word);
            }
        }

        return (heads, tails);
    }
}
