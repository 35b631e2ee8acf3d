namespace Hansa.Core.Places;

/// <summary>The directory of countries (countries.tsv), read on first use.</summary>
public static class Countries
{
    private static readonly Lazy<(Country[] Rows, Dictionary<string, int> Places)> s_directory = new(Load);

    /// <summary>All of them, Russia included, in alphabetical order of the English name.</summary>
    public static IReadOnlyList<Country> All => s_directory.Value.Rows;

    /// <param name="code">ISO 3166-1 alpha-2, in either case of letters. Null when there is none such.</param>
    public static Country? Find(string? code) =>
        code is not null && s_directory.Value.Places.TryGetValue(code, out var place) ? s_directory.Value.Rows[place] : null;

    internal static int IndexOf(string code) => s_directory.Value.Places[code];

    private static (Country[], Dictionary<string, int>) Load()
    {
        Country[] rows = [.. EmbeddedTable.Read("countries.tsv").Select(row => new Country(row))];
        var places = new Dictionary<string, int>(rows.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < rows.Length; i++)
        {
            places.Add(rows[i].Code, i);
        }

        return (rows, places);
    }
}
