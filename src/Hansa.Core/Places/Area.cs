namespace Hansa.Core.Places;

/// <summary>A country or a Russian region of the directory.</summary>
public abstract class Area
{
    private protected Area(string code, string shortPattern, string officialPattern, string english)
    {
        (Code, ShortPattern, OfficialPattern, English) = (code, shortPattern, officialPattern, english);
        Short = new NameForms(NamePattern.Bare(shortPattern));
        Official = new NameForms(NamePattern.Bare(officialPattern));
    }

    public string Code { get; }

    /// <summary>The official name, as reports use it in titles: «Республика Беларусь», «Смоленская область».</summary>
    public NameForms Official { get; }

    /// <summary>The name for lists and figures: «Беларусь»; for a region the same as <see cref="Official"/>.</summary>
    public NameForms Short { get; }

    /// <summary>The usual English name.</summary>
    public string English { get; }

    /// <summary>Of the official name, as the five beside it.</summary>
    public string Nominative => Official.Nominative;

    public string Genitive => Official.Genitive;

    public string Dative => Official.Dative;

    public string Accusative => Official.Accusative;

    public string Instrumental => Official.Instrumental;

    public string Prepositional => Official.Prepositional;

    internal string ShortPattern { get; }

    internal string OfficialPattern { get; }

    /// <summary>Further names as written in the directory, with their marks.</summary>
    internal string[] Aliases { get; init; } = [];

    /// <summary>Adjectives and peoples as written in the directory, with their marks.</summary>
    internal string[] Adjectives { get; init; } = [];
}
