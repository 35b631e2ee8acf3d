namespace Hansa.Core.Places;

/// <summary>What a name or word of the lexicon is; a set, since a word may be several things.</summary>
[Flags]
internal enum NameKinds : long
{
    None = 0,

    Country = 1L << 0,
    CountryAdjective = 1L << 1,
    People = 1L << 2,
    Region = 1L << 3,
    RegionAdjective = 1L << 4,
    RegionPeople = 1L << 5,
    AreaAbroad = 1L << 6,
    AreaAdjective = 1L << 7,
    Settlement = 1L << 8,
    SettlementAdjective = 1L << 9,

    Mark = 1L << 10,
    Abbreviation = 1L << 11,
    Unit = 1L << 12,
    Link = 1L << 13,
    Head = 1L << 14,
    Kind = 1L << 15,
    District = 1L << 16,
    Local = 1L << 17,
    Street = 1L << 18,
    After = 1L << 19,
    Past = 1L << 20,
    Not = 1L << 21,
    Fortress = 1L << 22,
    Event = 1L << 23,
    Venue = 1L << 24,
    Date = 1L << 25,

    Online = 1L << 32,
    Remote = 1L << 33,
    Web = 1L << 34,
    Broadcast = 1L << 35,
    InPerson = 1L << 36,
    Correspondence = 1L << 37,
    Hybrid = 1L << 38,
    Exchange = 1L << 39,
    Ongoing = 1L << 40,
    Held = 1L << 41,
    Nowhere = 1L << 42,

    Adjectives = CountryAdjective | RegionAdjective | AreaAdjective | SettlementAdjective,
    Nouns = Country | People | Region | RegionPeople | AreaAbroad | Settlement,
    Areas = Adjectives | Nouns,
    Modes = Online | Remote | Web | Broadcast | InPerson | Correspondence | Hybrid | Exchange,
}

/// <summary>The spelling of kinds in place-words.tsv and mode-words.tsv.</summary>
internal static class NameKind
{
    public static NameKinds Of(string word) => word switch
    {
        "mark" => NameKinds.Mark,
        "abbreviation" => NameKinds.Abbreviation,
        "unit" => NameKinds.Unit,
        "link" => NameKinds.Link,
        "head" => NameKinds.Head,
        "kind" => NameKinds.Kind,
        "district" => NameKinds.District,
        "local" => NameKinds.Local,
        "street" => NameKinds.Street,
        "after" => NameKinds.After,
        "past" => NameKinds.Past,
        "not" or "none" => NameKinds.Not,
        "fortress" => NameKinds.Fortress,
        "event" => NameKinds.Event,
        "venue" => NameKinds.Venue,
        "date" => NameKinds.Date,
        "online" => NameKinds.Online,
        "remote" => NameKinds.Remote,
        "web" => NameKinds.Web,
        "broadcast" => NameKinds.Broadcast,
        "inperson" => NameKinds.InPerson,
        "correspondence" => NameKinds.Correspondence,
        "hybrid" => NameKinds.Hybrid,
        "exchange" => NameKinds.Exchange,
        "ongoing" => NameKinds.Ongoing,
        "held" => NameKinds.Held,
        "nowhere" => NameKinds.Nowhere,
        _ => throw new InvalidDataException($"«{word}» is no kind of word"),
    };
}
