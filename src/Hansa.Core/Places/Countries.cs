namespace Hansa.Core.Places;

/// <summary>The directory of countries (countries.tsv), read on first use.</summary>
public static class Countries
{
    private static readonly Lazy<AreaDirectory<Country>> s_directory = new(() => new("countries.tsv", row => new Country(row)));

    /// <summary>All of them, Russia included, in alphabetical order of the English name; two of the Russian classifier at the end.</summary>
    public static IReadOnlyList<Country> All => s_directory.Value.Rows;

    /// <param name="code">ISO 3166-1 alpha-2, in either case of letters. Null when there is none such.</param>
    public static Country? Find(string? code) => s_directory.Value.Find(code);

    internal static int IndexOf(string code) => s_directory.Value.IndexOf(code);
}
