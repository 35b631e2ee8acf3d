using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>What a word says of the people it names.</summary>
internal enum PersonNoun : byte
{
    /// <summary>The word names no people.</summary>
    None,

    /// <summary>Says who they are: «школьников».</summary>
    Specific,

    /// <summary>Says no more than that they are people or took part: «человек», «участников».</summary>
    General,

    /// <summary>Those who came to look: «зрителей».</summary>
    Audience,

    /// <summary>An adjective that names people only when no noun follows: «иностранных».</summary>
    Adjective,

    /// <summary>The first half of a compound whose second half decides: «онлайн-участников».</summary>
    Prefix,
}

/// <summary>Tells words that count people from all others, by the stems of person-nouns.tsv.</summary>
internal static class PersonNouns
{
    private const int LongestEnding = 6;

    private static readonly Lazy<Dictionary<string, Stem>.AlternateLookup<ReadOnlySpan<char>>> s_stems = new(Load);

    private enum StemClass : byte
    {
        Word,
        Noun,
        Adjectival,
        Adjective,
        Suffix,
        NoPerson,
        Prefix,
    }

    public static PersonNoun Match(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 2 || folded[0] is < 'а' or > 'я')
        {
            return PersonNoun.None;
        }

        var stems = s_stems.Value;
        for (var ending = 0; ending <= LongestEnding && folded.Length - ending >= 2; ending++)
        {
            if (stems.TryGetValue(folded[..^ending], out var stem) && Takes(stem.Class, folded[^ending..]))
            {
                return stem.Noun;
            }
        }

        return HasPersonSuffix(folded, stems) ? PersonNoun.Specific : PersonNoun.None;
    }

    private static bool Takes(StemClass stem, ReadOnlySpan<char> ending) => stem switch
    {
        StemClass.Word or StemClass.Prefix => ending.Length == 0,
        StemClass.Noun or StemClass.NoPerson => IsNounEnding(ending),
        StemClass.Adjectival => ending.Length == 0 || IsAdjectiveEnding(ending is [.., 'с', 'я'] ? ending[..^2] : ending),
        StemClass.Adjective => IsAdjectiveEnding(ending),
        StemClass.Suffix => false,
        _ => false,
    };

    /// <summary>«баскетболисток» goes with «баскетболист».</summary>
    private static bool HasPersonSuffix(ReadOnlySpan<char> word, Dictionary<string, Stem>.AlternateLookup<ReadOnlySpan<char>> stems) =>
        EndsInSuffix(word, stems) || (word.EndsWith("исток", StringComparison.Ordinal) && EndsInSuffix(word[..^2], stems));

    private static bool EndsInSuffix(ReadOnlySpan<char> word, Dictionary<string, Stem>.AlternateLookup<ReadOnlySpan<char>> stems)
    {
        for (var ending = 0; ending <= 3 && word.Length - ending >= 6; ending++)
        {
            if (!IsNounEnding(word[^ending..]))
            {
                continue;
            }

            var stem = word[..^ending];

            // «Экосистем» ends in -ист- and -ем too.
            if (!stem.EndsWith("сист", StringComparison.Ordinal)
                && ((stems.TryGetValue(stem[^3..], out var three) && three.Class == StemClass.Suffix)
                    || (stems.TryGetValue(stem[^4..], out var four) && four.Class == StemClass.Suffix)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNounEnding(ReadOnlySpan<char> ending) => ending is "" or "а" or "я" or "у" or "ю" or "е" or "и" or "ы" or "ь" or "й"
        or "ом" or "ем" or "ой" or "ей" or "ов" or "ев" or "ам" or "ям" or "ах" or "ях" or "ью" or "ами" or "ями";

    private static bool IsAdjectiveEnding(ReadOnlySpan<char> ending) => ending is "ый" or "ий" or "ой" or "ая" or "яя" or "ые" or "ие"
        or "ого" or "его" or "ому" or "ему" or "ым" or "им" or "ом" or "ем" or "ую" or "юю" or "ых" or "их" or "ыми" or "ими" or "ей";

    private static Dictionary<string, Stem>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var stems = new Dictionary<string, Stem>(1000, StringComparer.Ordinal);
        foreach (var line in WordTable.Rows("person-nouns.tsv"))
        {
            var (kind, noun) = line[1][0] switch
            {
                'w' => (StemClass.Word, PersonNoun.Specific),
                'n' => (StemClass.Noun, PersonNoun.Specific),
                'a' => (StemClass.Adjectival, PersonNoun.Specific),
                'i' => (StemClass.Adjective, PersonNoun.Adjective),
                's' => (StemClass.Suffix, PersonNoun.Specific),
                'p' => (StemClass.Prefix, PersonNoun.Prefix),
                _ => (StemClass.NoPerson, PersonNoun.None),
            };
            noun = line[1].Length < 3 ? noun : line[1][2] == 'g' ? PersonNoun.General : PersonNoun.Audience;
            stems.Add(line[0], new Stem(kind, noun));
        }

        return stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private readonly record struct Stem(StemClass Class, PersonNoun Noun);
}
