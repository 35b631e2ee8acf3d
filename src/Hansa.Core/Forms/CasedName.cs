using Hansa.Core.Places;

namespace Hansa.Core.Forms;

public enum GrammaticalCase
{
    Nominative,
    Genitive,
    Dative,
    Accusative,
    Instrumental,
    Prepositional,
}

/// <summary>
/// A name in the cases that are known of it: «Смоленская область», «Смоленской области». Cases are data and are never
/// made by rule; <see cref="Of(GrammaticalCase)"/> gives null for one that nobody stated.
/// </summary>
public sealed record CasedName
{
    public required string Nominative { get; init; }

    public string? Genitive { get; init; }

    public string? Dative { get; init; }

    public string? Accusative { get; init; }

    public string? Instrumental { get; init; }

    public string? Prepositional { get; init; }

    public string? Of(GrammaticalCase grammaticalCase) => grammaticalCase switch
    {
        GrammaticalCase.Nominative => Nominative,
        GrammaticalCase.Genitive => Genitive,
        GrammaticalCase.Dative => Dative,
        GrammaticalCase.Accusative => Accusative,
        GrammaticalCase.Instrumental => Instrumental,
        GrammaticalCase.Prepositional => Prepositional,
        _ => null,
    };

    /// <summary>All six cases of a country or region of the directory.</summary>
    public static CasedName Of(Area area) => new()
    {
        Nominative = area.Nominative,
        Genitive = area.Genitive,
        Dative = area.Dative,
        Accusative = area.Accusative,
        Instrumental = area.Instrumental,
        Prepositional = area.Prepositional,
    };

    /// <summary>This name with the cases it lacks taken from a directory, when the directory has the same name.</summary>
    public CasedName CompletedFrom(IEnumerable<Area> directory)
    {
        foreach (var area in directory)
        {
            if (area.Nominative == Nominative)
            {
                var full = Of(area);
                return new CasedName
                {
                    Nominative = Nominative,
                    Genitive = Genitive ?? full.Genitive,
                    Dative = Dative ?? full.Dative,
                    Accusative = Accusative ?? full.Accusative,
                    Instrumental = Instrumental ?? full.Instrumental,
                    Prepositional = Prepositional ?? full.Prepositional,
                };
            }
        }

        return this;
    }

    /// <summary>Reads the cases of an object; the nominative is required.</summary>
    internal static CasedName Read(Json.JsonFields fields) => new()
    {
        Nominative = fields.Text("nominative"),
        Genitive = fields.OptionalText("genitive"),
        Dative = fields.OptionalText("dative"),
        Accusative = fields.OptionalText("accusative"),
        Instrumental = fields.OptionalText("instrumental"),
        Prepositional = fields.OptionalText("prepositional"),
    };
}
