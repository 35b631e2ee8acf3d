namespace Hansa.Core.Places;

/// <summary>The directory of the 89 Russian regions (regions.tsv), read on first use.</summary>
public static class Regions
{
    private static readonly Lazy<(Region[] Rows, Dictionary<string, int> Places)> s_directory = new(Load);

    /// <summary>All of them in the order of the Constitution: republics, territories, regions, cities, autonomous areas.</summary>
    public static IReadOnlyList<Region> All => s_directory.Value.Rows;

    /// <param name="code">ISO 3166-2 (RU-SMO) or the directory's own code, in either case of letters. Null when there is none such.</param>
    public static Region? Find(string? code) =>
        code is not null && s_directory.Value.Places.TryGetValue(code, out var place) ? s_directory.Value.Rows[place] : null;

    internal static int IndexOf(string code) => s_directory.Value.Places[code];

    private static (Region[], Dictionary<string, int>) Load()
    {
        Region[] rows = [.. EmbeddedTable.Read("regions.tsv").Select(row => new Region(row))];
        var places = new Dictionary<string, int>(rows.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < rows.Length; i++)
        {
            places.Add(rows[i].Code, i);
        }

        return (rows, places);
    }
}
