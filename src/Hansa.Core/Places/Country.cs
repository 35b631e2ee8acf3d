using Hansa.Core.Text;

namespace Hansa.Core.Places;

/// <summary>A country or territory of ISO 3166-1, or one of the two states only the Russian classifier lists.</summary>
public sealed class Country : Area
{
    internal Country(string[] row)
        : base(row[0], row[2], row[3], NamePattern.Bare(row[6]))
    {
        Alpha3 = row[1];
        Aliases = [.. WordTable.List(row[4]), row[6], .. WordTable.List(row[7])];
        Adjectives = WordTable.List(row[5]);
    }

    /// <summary>ISO 3166-1 alpha-3: BLR.</summary>
    public string Alpha3 { get; }
}
