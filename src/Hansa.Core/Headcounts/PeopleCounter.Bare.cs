using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>Decides on numbers with no noun behind them: «участников – 45», «педагоги (5)», «10 от Смоленской области», «35».</summary>
internal sealed partial class PeopleCounter
{
    /// <summary>Numbers that share a noun; a longer row is no list of counts.</summary>
    private const int MostInRow = 20;

    private bool Bare(Quantity number, CountedNoun noun, int first)
    {
        if (number.InWords && number.Value == 1 && noun.Thing == CountedThing.FromSomewhere)
        {
            return false;
        }

        if (_totalAhead)
        {
            return true;
        }

        if (!_participants || NamedByNumber(number))
        {
            return false;
        }

        if (_clause.Counting || number.Kind == QuantityKind.Collective)
        {
            return true;
        }

        if (noun.Thing == CountedThing.FromSomewhere)
        {
            return !_otherThings && StartsItem(first) && !(_counts.Count > 0 && _counts[^1] is { NounToken: >= 0, SaysOrigin: false });
        }

        if (_clause.Groups)
        {
            return false;
        }

        return (!IsYear(number) || CountsGenitive(first)) && (Style(first) switch
        {
            CountStyle.BehindDash => _clause.People || _header || HasStyle(CountStyle.BehindDash),
            CountStyle.InBrackets => _clause.OuterPeople || HasStyle(CountStyle.InBrackets),
            _ => FollowsPeople(number, first) || SharesNoun(noun.End, first) || BesideMode(number, first),
        }) || IsWholeCell(noun.End, first);
    }

    private bool HasStyle(CountStyle style)
    {
        foreach (var count in _counts)
        {
            if (count.Style == style && count.Sentence == _sentence)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How the number that begins at <paramref name="first"/> stands.</summary>
    private CountStyle Style(int first)
    {
        if (first == 0)
        {
            return CountStyle.Plain;
        }

        return _phrase[Tokens[first - 1]] switch
        {
            "-" or ":" => CountStyle.BehindDash,
            "(" => CountStyle.InBrackets,
            _ => CountStyle.Plain,
        };
    }

    /// <summary>«участников 45», «человек 20»; other words only in the genitive plural that counting asks for: «студентов 15, …».</summary>
    private bool FollowsPeople(Quantity number, int first)
    {
        // «из 36 человек 30 – студенты»: the word belongs to the number before it.
        if (first == 0 || Tokens[first - 1].Kind != TokenKind.Word || (_counts.Count > 0 && _counts[^1].End == first))
        {
            return false;
        }

        var word = _phrase[Tokens[first - 1]];
        return PersonNouns.Match(word) switch
        {
            // «люди 60+» tells an age.
            PersonNoun.General => !number.IsOpen || word is "участников" or "человек" or "чел",
            PersonNoun.Specific or PersonNoun.Audience => word[^2..] is "ов" or "ев" or "ей" && StartsItem(first - 1) && !number.IsRange
                && (number.End == Tokens.Length || _phrase[Tokens[number.End]] is "," or ";" or ")" or "." or "\n"),
            _ => false,
        };
    }

    /// <summary>«11 и 72 участника», «50, 60 и 70 человек»: the noun behind the last number is meant for all.</summary>
    private bool SharesNoun(int joint, int first)
    {
        var joined = first == 0 || Tokens[first - 1].Kind == TokenKind.Break || _phrase[Tokens[first - 1]] is ":" or "(" or "-";
        for (var count = 0; count < MostInRow && joint + 1 < Tokens.Length && _phrase[Tokens[joint]] is "и" or "+" or ","; count++)
        {
            joined |= _phrase[Tokens[joint]] is not ",";
            if (!QuantityReader.TryRead(_phrase, joint + 1, out var next) || next.Kind != QuantityKind.Count)
            {
                return false;
            }

            var thing = CountedNoun.Behind(_phrase, next).Thing;
            if (thing != CountedThing.Unsaid)
            {
                return thing == CountedThing.People && joined;
            }

            joint = next.End;
        }

        return false;
    }

    /// <summary>«очно 25», «100 дистанционно».</summary>
    private bool BesideMode(Quantity number, int first) => (first > 0 && CountWords.IsMode(_phrase[Tokens[first - 1]]))
        || (number.End < Tokens.Length && CountWords.IsMode(_phrase[Tokens[number.End]]));

    /// <summary>The cell holds the number and nothing else: «35», «(около 40)», «35 (тридцать пять)».</summary>
    private bool IsWholeCell(int end, int first)
    {
        for (var i = 0; i < first; i++)
        {
            if (Tokens[i].Kind == TokenKind.Word || Tokens[i].Kind == TokenKind.Number)
            {
                return false;
            }
        }

        for (var i = end; i < Tokens.Length; i++)
        {
            if (Tokens[i].Kind == TokenKind.Number || (Tokens[i].Kind == TokenKind.Word && !NumberWords.TryGet(_phrase[Tokens[i]], out _)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>«Участников – 2020» is no year, as «участники фестиваля – 2020» is.</summary>
    private bool CountsGenitive(int first) => first > 1 && Style(first) == CountStyle.BehindDash
        && _phrase[Tokens[first - 2]] is "участников" or "человек" or "чел" or "присутствующих" or "зрителей" or "посетителей";

    private static bool IsYear(Quantity number) =>
        number is { Value: >= 1900 and < 2100, InWords: false } && number.End == number.First + 1;

    /// <summary>Nothing but a mark or a break stands before: the number begins an item of a list.</summary>
    private bool StartsItem(int first) => first == 0 || Tokens[first - 1].Kind == TokenKind.Break
        || _phrase[Tokens[first - 1]] is "," or ";" or "(" or ":" or "-" or "." or "и" or "•";

    /// <summary>A bare number behind a dash waits for a sister that has a noun: «Смоленск – 10, Минск – 5 человек».</summary>
    private void Wait(Quantity number, int first)
    {
        var style = Style(first);
        if (_participants && style != CountStyle.Plain && !IsYear(number) && !InShare && !_otherThings && !IsHyphened(first)
            && !QuotedNames.Holds(_phrase, first))
        {
            (_waiting ??= []).Add((number, style, _sentence));
        }
    }

    /// <summary>«Рославль-2»: no dash but the hyphen of a name.</summary>
    private bool IsHyphened(int first) => first > 1 && Tokens[first - 1].Start == Tokens[first - 2].End && Tokens[first].Start == Tokens[first - 1].End
        && Tokens[first - 2].Kind == TokenKind.Word;

    private void Adopt(CountStyle style, int before)
    {
        if (_waiting is null || style == CountStyle.Plain)
        {
            return;
        }

        foreach (var (number, itsStyle, sentence) in _waiting)
        {
            if (itsStyle == style && sentence == _sentence && number.End <= before)
            {
                var first = number.First;
                var qualifier = CountQualifiers.Before(_phrase, ref first);
                Add(number, new CountedNoun(CountedThing.Unsaid, PersonNoun.None, -1, number.End), first, qualifier);
            }
        }

        _waiting.Clear();
    }
}
