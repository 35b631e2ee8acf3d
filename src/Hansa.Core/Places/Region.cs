using System.Globalization;
using Hansa.Core.Text;

namespace Hansa.Core.Places;

/// <summary>A subject of the Russian Federation.</summary>
public sealed class Region : Area
{
    internal Region(string[] row)
        : base(row[0], row[1], row[1], row[6])
    {
        Aliases = [.. WordTable.List(row[2]), row[6], .. WordTable.List(row[7])];
        Adjectives = WordTable.List(row[3]);
        Capital = row[4];
        Since = row[5].Length == 0 ? null : DateOnly.ParseExact(row[5], "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Its chief town in the nominative, without «г.»; of a city the city itself.</summary>
    public string Capital { get; }

    /// <summary>The day from which Russian law counts it among the regions; null when it did so in 1993 (domain.md M-86).</summary>
    public DateOnly? Since { get; }

    /// <summary>Moscow, Saint Petersburg or Sevastopol.</summary>
    public bool IsCity => Official.Nominative == Capital;
}
