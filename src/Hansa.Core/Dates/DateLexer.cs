using Hansa.Core.Text;
using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

/// <summary>Turns the tokens of a phrase into date words; a token gives two at most («IIкв»).</summary>
internal ref partial struct DateLexer(Phrase phrase, Span<DateWord> words, DateProblems problems)
{
    private readonly TokenView _t = new(phrase);
    private readonly Span<DateWord> _words = words;
    private int _count;
    private bool _afterDate;
    private int _open;

    public int Read()
    {
        var i = 0;
        while (i < _t.Count)
        {
            i = _t.Kind(i) switch
            {
                TokenKind.Break => Add(new DateWord(Break, i, i)),
                TokenKind.Mark => ReadMark(i),
                TokenKind.Number => ReadNumber(i),
                TokenKind.Word => ReadWord(i),
                _ => i + 1,
            };
        }

        return _count;
    }

    private readonly DateWordKind Before => _count == 0 ? Noise : _words[_count - 1].Kind;

    private int Add(DateWord word)
    {
        _words[_count++] = word;
        _afterDate |= word.Kind is Month or NumericDay or Year or Quarter;
        return word.Last + 1;
    }

    private readonly DateWordTraits Glue(int i) => _t.Glued(i) ? DateWordTraits.Glued : DateWordTraits.None;

    private int ReadMark(int i)
    {
        switch (_t.Mark(i))
        {
            case '-':
                return Add(new DateWord(Dash, i, i, Traits: Glue(i)));
            case '/' when JoinsYears(i):
                return Add(new DateWord(Dash, i, i));
            case ',' or '/' or '\\' or '|':
                return Add(new DateWord(Comma, i, i));
            case '…' or '÷':
            case '~' when Before is Number or Month or NumericDay:
                return Add(new DateWord(Dash, i, i));
            case '.' when _t.Mark(i + 1) == '.' && _t.Glued(i + 1) && Before is Number or Month or NumericDay or Year:
                return Add(new DateWord(Dash, i, _t.Mark(i + 2) == '.' ? i + 2 : i + 1));
            case '.' when _t.Digits(i - 1) > 0 && _t.Digits(i + 1) > 0:
                // «5.6.7 июня»: NumericDates has left these dots alone.
                return Add(new DateWord(Comma, i, i));
            case ':' when Before == Number:
                // «всего 3: 5, 6 и 7 июня»: the first is a count.
                return Add(new DateWord(Noise, i, i));
            case '\'' or '’' when _t.Digits(i + 1) == 2 && _t.Glued(i + 1):
                return Add(new DateWord(Year, i, i + 1, Year: 2000 + _t.Value(i + 1)));
            case ';':
                return Add(new DateWord(Semicolon, i, i));
            case '&' or '+':
                return Add(new DateWord(And, i, i));
            case '(' or '[' or '{':
                _open++;
                return Add(new DateWord(Open, i, i));
            case ')' or ']' or '}':
                _open = Math.Max(0, _open - 1);
                return Add(new DateWord(Close, i, i));
            case '~' or '≈':
                return Add(new DateWord(Approximate, i, i));
            case '№':
                // A number's number is no day: «приказ № 5, 12 июня».
                return Add(new DateWord(Noise, i, _t.Digits(i + 1) > 0 ? i + 1 : i));
            case >= 'ⅰ' and <= 'ⅻ':
                return Add(new DateWord(Number, i, i, _t.Mark(i) - 'ⅰ' + 1, Traits: DateWordTraits.Roman));
            case '%' or '*' or '$':
                return Add(new DateWord(Noise, i, i));
            default:
                return i + 1;
        }
    }

    /// <summary>«2019/2020», «2020-06-05/2020-06-08»: here the stroke means «to».</summary>
    private readonly bool JoinsYears(int i) => _count > 0 && _t.Digits(i + 1) == 4 && _words[_count - 1] is var before
        && (before.Kind == Year ? _t.Value(i + 1) == before.Year + 1 : before.Kind == NumericDay && _t.Digits(before.First) == 4);

    private int ReadWord(int i)
    {
        var word = _t.Word(i);
        if (MonthNames.Find(word, out var genitive) is var month and > 0)
        {
            return ReadMonth(i, month, genitive ? DateWordTraits.Genitive : DateWordTraits.None, word.Length == 3 && word is not ("мая" or "мае" or "маю"));
        }

        if (ReadRoman(i, word) is var behindRoman and > 0)
        {
            return behindRoman;
        }

        if (word is "две" && _t.Word(i + 1) is "тысячи")
        {
            return ReadYearInWords(i);
        }

        if (Numerals.Find(word, out var traits) is var number and > 0)
        {
            // «двадцать первого»
            if (number is 20 or 30 && traits == DateWordTraits.Cardinal
                && Numerals.Find(_t.Word(i + 1), out var unitTraits) is var unit and > 0 and < 10 && unitTraits == DateWordTraits.Ordinal)
            {
                return Add(new DateWord(Number, i, i + 1, number + unit, Traits: DateWordTraits.Ordinal));
            }

            return Add(new DateWord(Number, i, i, number, Traits: traits));
        }

        var kind = DateVocabulary.Find(word, out number);
        return kind switch
        {
            // «к 9 мая» is held for the day; «к концу мая» is a deadline.
            Until when word is "к" or "ко" && _t.Digits(i + 1) > 0 => Add(new DateWord(Filler, i, i)),
            From when _t.Mark(i + 1) == '.' && _t.Word(i + 2) is "г" => Add(new DateWord(Filler, i, i + 2)),
            Season when number > 10 => ReadSeasonalWord(i, number - 10),
            YearWord => Add(new DateWord(YearWord, i, i, Traits: word is "гг" or "годы" or "годов" or "годах" ? DateWordTraits.Plural : 0)),
            OtherYear => DateVocabulary.Find(_t.Word(i + 1), out _) == YearWord
                ? Add(new DateWord(OtherYear, i, i + 1, number))
                : Add(new DateWord(Filler, i, i)),
            SchoolYear => Add(new DateWord(SchoolYear, i, DateVocabulary.Find(_t.Word(i + 1), out _) == YearWord ? i + 1 : i)),
            Filler when word is "г" && _t.Mark(i + 1) == '.' && _t.Word(i + 2) is "г" => Add(new DateWord(YearWord, i, i + 2, Traits: DateWordTraits.Plural)),
            Noise => ReadUnknown(i, word),
            Quarter when word is "кв" && IsFlat(i) => Add(new DateWord(Noise, i, i + 2)),
            Quarter => Add(new DateWord(Quarter, i, i, Traits: word is "квартала" ? DateWordTraits.Genitive : 0)),
            _ => Add(new DateWord(kind, i, i, number)),
        };
    }

    /// <summary>«д. 1, кв. 3»: a flat, since a house stands before it.</summary>
    private readonly bool IsFlat(int i) => _t.Mark(i + 1) == '.' && _t.Digits(i + 2) > 0
        && (Before == Noise || (Before == Comma && _count > 1 && _words[_count - 2].Kind == Noise));

    private int ReadMonth(int i, int month, DateWordTraits traits, bool abbreviation)
    {
        // Excel writes «05.июн.20» and «июн.20»; the second may also be the 20th of June.
        var mark = _t.Mark(i + 1);
        if (abbreviation && mark is '.' or '-' && _t.Glued(i + 1) && _t.Glued(i + 2) && _t.Digits(i + 2) == 2
            && MonthNames.Find(_t.Word(i + 3), out _) == 0 && _t.Mark(i + 3) is not ('-' or ',' or '.'))
        {
            var afterDay = Before == Number || (Before == Dash && _count > 1 && _words[_count - 2].Kind == Number);
            return Add(new DateWord(Month, i, i + 2, 0, month, 2000 + _t.Value(i + 2), traits | (afterDay ? 0 : DateWordTraits.Doubtful)));
        }

        return Add(new DateWord(Month, i, i, 0, month, Traits: traits | Glue(i)));
    }

    /// <summary>«летний период», «зимние месяцы»: the adjective alone («летняя школа») is no season.</summary>
    private int ReadSeasonalWord(int i, int season) => DateVocabulary.Find(_t.Word(i + 1), out _) is Period or MonthWord || _t.Word(i + 1) is "сезон" or "сезоне"
        ? Add(new DateWord(Season, i, i + 1, season))
        : Add(new DateWord(Noise, i, i));
}
