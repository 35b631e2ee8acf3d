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
/// made by rule; <see cref="Of"/> gives null for one that nobody stated.
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
