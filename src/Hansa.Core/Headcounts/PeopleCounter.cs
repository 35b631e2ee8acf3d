using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>Walks once through a phrase and collects its numbers of people, each with its part in the sum.</summary>
internal sealed partial class PeopleCounter
{
    private readonly Phrase _phrase;

    /// <summary>The cell is about participants: numbers may stand bare.</summary>
    private readonly bool _participants;

    private readonly List<PeopleCount> _counts = [];
    private List<(Quantity Number, CountStyle Style, int Sentence)>? _waiting;
    private int _sentence;
    private int _session;
    private bool _totalAhead;
    private bool _ofAudience;
    private char _totalWord;
    private bool _otherThings;
    private bool _header;
    private bool _planned;

    public PeopleCounter(Phrase phrase, bool participants)
    {
        _phrase = phrase;
        _participants = participants;
        _clause = new Clause { Owner = -1, OuterOwner = -1 };
        _breakdown = -1;
    }

    private ReadOnlySpan<Token> Tokens => _phrase.Tokens;

    public List<PeopleCount> Count()
    {
        var i = 0;
        while (i < Tokens.Length)
        {
            var token = Tokens[i];
            i = token.Kind switch
            {
                TokenKind.Number => ReadNumber(i),
                TokenKind.Word => ReadWord(i),
                TokenKind.Mark => ReadMark(i),
                _ => ReadBreak(i),
            };
        }

        return _counts;
    }

    private int ReadWord(int i)
    {
        var sign = CountWords.At(_phrase, i, out var end);
        switch (sign)
        {
            case CountSign.Total:
                LeaveShareForTotal(i);
                (_totalAhead, _ofAudience, _totalWord) = (true, IsOfAudience(end), _phrase.Folded[Tokens[i].Start]);
                (_clause.Counting, _planned) = (true, false);
                return end;
            case CountSign.Number:
                (_clause.Counting, _planned) = (true, false);
                return end;
            case CountSign.Planned:
                _planned = true;
                return end;
            case CountSign.Share:
                OpenShare(end);
                return end;
            case CountSign.Session:
                _session++;
                return end;
        }

        if (_totalAhead && CountWords.IsModeOfPart(_phrase, i))
        {
            (_totalAhead, _header) = (false, true);
            return i + 1;
        }

        if (NumberWords.TryGet(_phrase[Tokens[i]], out _) && QuantityReader.TryRead(_phrase, i, out var number))
        {
            return Take(number);
        }

        if (CountedNoun.PersonAt(_phrase, i, out end) != PersonNoun.None || CountWords.NamesAGroup(_phrase[Tokens[i]]))
        {
            NamePeople();
            return end;
        }

        // «Школьники, коллективы – 5» counts groups; «представители команд – 5» counts people.
        _clause.Groups |= !_clause.People && CountWords.NamesGroups(_phrase[Tokens[i]]);
        return i + 1;
    }

    private int ReadNumber(int i)
    {
        QuantityReader.TryRead(_phrase, i, out var number);
        return Take(number);
    }

    private int Take(Quantity number)
    {
        switch (number.Kind)
        {
            case QuantityKind.Date:
                _session += StartsItem(number.First) ? 1 : 0;
                return number.End;
            case QuantityKind.Label:
                return number.End;
        }

        var noun = CountedNoun.Behind(_phrase, number);
        var first = number.First;
        var qualifier = CountQualifiers.Before(_phrase, ref first);

        // «98 заявок от 75 авторов»: not «75 and more».
        qualifier = _otherThings && _phrase[Tokens[first]] is "от" ? CountQualifier.Exact : qualifier;
        switch (noun.Thing)
        {
            case CountedThing.People:
                if ((noun.Noun == PersonNoun.General || !NamedByNumber(number)) && !QuotedNames.Holds(_phrase, number.First))
                {
                    Adopt(Style(first), number.First);
                    Add(number, noun, first, qualifier);
                    if (first > 0 && _phrase[Tokens[first - 1]] is "из" && noun.End < Tokens.Length && Tokens[noun.End].Kind == TokenKind.Number)
                    {
                        // «из 36 человек 30 – студенты»
                        OpenShare(noun.End);
                    }

                    return noun.End;
                }

                break;
            case CountedThing.OtherThing when number.Kind == QuantityKind.Collective && _participants && !IsTimeOrThing(noun):
            case CountedThing.Unsaid or CountedThing.FromSomewhere when Bare(number, noun, first) && !QuotedNames.Holds(_phrase, number.First):
                Add(number, noun, first, qualifier);
                break;
            case CountedThing.OtherThing:
                _otherThings = true;
                _clause.Owner = StartsItem(number.First) ? -1 : _clause.Owner;
                _session += _phrase[Tokens[noun.NounToken]] is "день" && StartsItem(number.First) ? 1 : 0;
                break;
            case CountedThing.ShareOfOthers:
            case CountedThing.FromSomewhere:
                break;
            case CountedThing.Unsaid:
                Wait(number, first);
                break;
        }

        return noun.Thing == CountedThing.Unsaid ? noun.End : number.End;
    }

    private void Add(Quantity number, CountedNoun noun, int first, CountQualifier qualifier)
    {
        if (qualifier == CountQualifier.Exact)
        {
            qualifier = number.IsOpen || CountQualifiers.IsMoreBehind(_phrase, noun.End) || CountQualifiers.IsMoreBehind(_phrase, number.End) ? CountQualifier.MoreThan
                : number.IsRange || IsInverted(number) ? CountQualifier.About
                : CountQualifier.Exact;
        }

        // «От 50 до 60» is a range, though «от 50» alone is a lower bound.
        qualifier = number.IsRange ? CountQualifier.About : qualifier;
        var rate = IsRate(first, noun.End);
        var share = rate || InShare;
        var total = _totalAhead && !share;
        _counts.Add(new PeopleCount
        {
            Value = number.Value,
            Qualifier = qualifier,
            Noun = total && _ofAudience ? PersonNoun.Audience : noun.Noun,
            NounToken = noun.Noun == PersonNoun.None ? -1 : noun.NounToken,
            First = first,
            End = noun.End,
            IsTotal = total,
            TotalWord = total ? _totalWord : '\0',
            IsShare = share,
            IsPlanned = _planned,
            Parent = total || share ? -1 : ParentOf(number, noun, first),
            Session = _session,
            Sentence = _sentence,
            SaysOrigin = SaysOrigin(noun),
            Style = Style(first),
        });
        if (total)
        {
            _totalAhead = false;
            _breakdown = -1;
        }

        _otherThings = false;
        NamePeople();
        _clause.Owner = share ? _clause.Owner : _counts.Count - 1;
    }

    /// <summary>«Общее количество зрителей – 1000 человек».</summary>
    private bool IsOfAudience(int end)
    {
        for (var i = end; i < Tokens.Length && i < end + 3 && Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (PersonNouns.Match(_phrase[Tokens[i]]) == PersonNoun.Audience)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«По 5 человек от района», «5 человек от каждой команды»: a rate, no number of those present.</summary>
    private bool IsRate(int first, int end)
    {
        if (first > 0 && _phrase[Tokens[first - 1]] is "по")
        {
            return true;
        }

        for (var i = end; i < Tokens.Length && i < end + 4 && Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (_phrase[Tokens[i]].StartsWith("кажд", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«Человек двадцать»: in Russian the turned order means «about».</summary>
    private bool IsInverted(Quantity number) =>
        number.First > 0 && _phrase[Tokens[number.First - 1]] is "человек" && !_clause.Counting;

    private bool SaysOrigin(CountedNoun noun) => noun.Thing == CountedThing.FromSomewhere
        || (noun.End + 1 < Tokens.Length && _phrase[Tokens[noun.End]] is "от" or "из" or "с" && Tokens[noun.End + 1].Kind == TokenKind.Word);

    /// <summary>«Школа 5», «д. 5», «каб. 12»: the number is a name, whatever noun comes next.</summary>
    private bool NamedByNumber(Quantity number)
    {
        var before = number.First - 1;
        before -= before > 0 && _phrase[Tokens[before]] is "." ? 1 : 0;
        return before >= 0 && Tokens[before].Kind == TokenKind.Word && CountWords.NamesByNumber(_phrase[Tokens[before]]);
    }

    private bool IsTimeOrThing(CountedNoun noun) =>
        _phrase[Tokens[noun.NounToken]] is "суток" or "дней" or "часов" or "ворот" or "ножниц" or "саней" or "очков";
}
