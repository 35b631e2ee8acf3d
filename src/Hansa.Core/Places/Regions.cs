namespace Hansa.Core.Places;

/// <summary>The directory of the 89 Russian regions (regions.tsv), read on first use.</summary>
public static class Regions
{
    private static readonly Lazy<AreaDirectory<Region>> s_directory = new(() => new("regions.tsv", row => new Region(row)));

    /// <summary>All of them in the order of the Constitution: republics, territories, regions, cities, autonomous areas.</summary>
    public static IReadOnlyList<Region> All => s_directory.Value.Rows;

    /// <param name="code">ISO 3166-2 (RU-SMO) or the directory's own code, in either case of letters. Null when there is none such.</param>
    public static Region? Find(string? code) => s_directory.Value.Find(code);

    internal static int IndexOf(string code) => s_directory.Value.IndexOf(code);
}
