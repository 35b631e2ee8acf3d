namespace Hansa.Core.Places;

/// <summary>A country or region and the words that gave it: a suggestion for a person to confirm (domain.md M-85).</summary>
/// <param name="Code">ISO 3166-1 alpha-2 of a country, ISO 3166-2 of a Russian region (RU-SMO).</param>
/// <param name="Name">The short name in the nominative, as the directory prints it.</param>
/// <param name="Words">As written.</param>
/// <param name="Implied">
/// The words do not name the area itself: an adjective («калужские спортсмены»), a people, a town in it, a union it
/// belongs to, or a name two areas share.
/// </param>
public sealed record NamedArea(string Code, string Name, string Words, bool Implied = false);

/// <summary>What the words of a row say of where it was held and who is concerned.</summary>
/// <param name="Countries">Foreign countries of all cells, in order of code, each once. Russia itself is not listed.</param>
/// <param name="Regions">Russian regions of all cells, in order of appearance, each once; the reporting region too.</param>
/// <param name="Settlements">
/// Towns, villages and districts of the place cell. In the nominative where the directory knows the case, else as
/// written: «г. Гагарин».
/// </param>
/// <param name="Venue">
/// What is left of the place cell when settlement, region, country and pure words of the mode («в рабочем порядке») are
/// taken off; "" when nothing.
/// </param>
public sealed record PlaceReading(
    Mode? Mode,
    IReadOnlyList<NamedArea> Countries,
    IReadOnlyList<NamedArea> Regions,
    IReadOnlyList<string> Settlements,
    string Venue);
