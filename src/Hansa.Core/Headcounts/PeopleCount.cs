namespace Hansa.Core.Headcounts;

/// <summary>A number of people found in a phrase and its part in the sum.</summary>
internal struct PeopleCount
{
    public int Value;

    public CountQualifier Qualifier;

    public PersonNoun Noun;

    /// <summary>First token (of the qualifier) and the token behind the last word read.</summary>
    public int First;

    public int End;

    /// <summary>The token of the noun, or -1.</summary>
    public int NounToken;

    /// <summary>Stated as the total of all.</summary>
    public bool IsTotal;

    /// <summary>First letter of the word that said so: tells a total said twice in other words from two totals of parts.</summary>
    public char TotalWord;

    /// <summary>Contained in another number («из них»), or a rate («по 5 от района»): never added.</summary>
    public bool IsShare;

    /// <summary>Told of those who were expected or had put their names down.</summary>
    public bool IsPlanned;

    /// <summary>Index of the count that this one breaks down («35 человек (20 школьников …)»), or -1.</summary>
    public int Parent;

    /// <summary>Behind which date it stands; 0 before any.</summary>
    public int Session;

    public int Sentence;

    /// <summary>Where its people come from is said: «10 от Смоленской области».</summary>
    public bool SaysOrigin;

    /// <summary>The way a bare number stood: «Смоленск – 10», «педагоги (5)».</summary>
    public CountStyle Style;
}

internal enum CountStyle : byte
{
    Plain,
    BehindDash,
    InBrackets,
}
