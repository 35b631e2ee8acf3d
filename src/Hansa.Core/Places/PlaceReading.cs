namespace Hansa.Core.Places;

/// <summary>A country or region and the words that gave it: a suggestion for a person to confirm (domain.md M-85).</summary>
/// <param name="Code">ISO 3166-1 alpha-2 of a country, ISO 3166-2 of a Russian region (RU-SMO).</param>
/// <param name="Name">The nominative, as the directory prints it.</param>
/// <param name="Words">As written.</param>
public sealed record NamedArea(string Code, string Name, string Words);

/// <summary>What the words of a row say of where it was held and who is concerned.</summary>
/// <param name="Countries">Foreign countries, in order of code, each once. Russia itself is not listed.</param>
/// <param name="Regions">Russian regions, in order of appearance, each once.</param>
/// <param name="Settlements">In the nominative where the directory knows the case, else as written: «г. Гагарин».</param>
/// <param name="Venue">What is left of the place cell when settlement, region and country are taken off; "" when nothing.</param>
public sealed record PlaceReading(
    Mode? Mode,
    IReadOnlyList<NamedArea> Countries,
    IReadOnlyList<NamedArea> Regions,
    IReadOnlyList<string> Settlements,
    string Venue);
