using Hansa.Core.Text;
using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

internal ref partial struct DateLexer
{
    private int ReadNumber(int i)
    {
        if (_t.Mark(i - 1) == '-' && _t.Glued(i) && _t.Glued(i - 1) && _count > 1 && _words[_count - 2].Kind == Noise)
        {
            // «Форум-2020», «COVID-19»
            return Add(new DateWord(Noise, i, i));
        }

        // «12.05 (15-30)»: behind a whole day a bracket tells the hour.
        var isHour = Before == Open && _count > 1 && _words[_count - 2].Kind is NumericDay or Year && _t.Mark(i + 3) == ')';
        if (ClockTimes.Skip(_t, i, isHour ? In : _afterDate ? Before : Noise, _afterDate) is var behindTime and > 0)
        {
            return Add(new DateWord(Time, i, behindTime - 1));
        }

        if (NumericDates.Read(_t, i, out var date) > 0)
        {
            return Add(date);
        }

        if (IsListNumber(i))
        {
            return i + 2;
        }

        return ReadYear(i) is var behindYear and > 0 ? behindYear : ReadPlain(i);
    }

    /// <summary>«1. 5 июня», «1) июнь, 2) июль»: the number of an item, not a day.</summary>
    private readonly bool IsListNumber(int i) =>
        (_t.Mark(i + 1) == ')' && _open == 0)
        || ((i == 0 || _t.Is(i - 1, TokenKind.Break))
        && (_t.Mark(i + 1) == '.' && i + 2 < _t.Count && !_t.Glued(i + 2) && !_t.Is(i + 2, TokenKind.Break)
            && !(MonthNames.Find(_t.Word(i + 2), out var genitive) > 0 && genitive)));

    private int ReadYear(int i)
    {
        var digits = _t.Digits(i);
        var value = _t.Value(i);
        var plausible = digits == 4 && NumericDates.IsYear(value);
        var behind = BehindSuffix(i + 1) is var suffixed and > 0 ? suffixed : i + 1;
        var named = YearWordAt(behind, out var plural);
        var city = named == 1 && _t.Word(behind) is "г";
        if (plausible)
        {
            // «2019/20», «2019-20 гг.»
            if (_t.Mark(i + 1) is '/' or '-' && _t.Glued(i + 1) && _t.Glued(i + 2) && _t.Digits(i + 2) == 2
                && _t.Value(i + 2) == (value + 1) % 100 && _t.Mark(i + 3) is not ('.' or '-'))
            {
                Add(new DateWord(Year, i, i, Year: value));
                Add(new DateWord(Dash, i + 1, i + 1, Traits: DateWordTraits.Glued));
                named = YearWordAt(i + 3, out plural);
                return Add(new DateWord(Year, i + 2, i + 2 + named, Year: value + 1, Traits: plural));
            }

            if (named == 0 && IsCounted(_t.Word(i + 1)))
            {
                return Add(new DateWord(Noise, i, i + 1));
            }

            return Add(new DateWord(Year, i, behind - 1 + named, Year: value, Traits: plural));
        }

        // «5 июня 20 20 года»: a space slipped into the year.
        if (value == 20 && digits == 2 && _t.Digits(i + 1) == 2 && Before is Month or Quarter or HalfYear && YearWordAt(i + 2, out plural) is > 0 and var words)
        {
            return Add(new DateWord(Year, i, i + 1 + words, Year: 2000 + _t.Value(i + 1), Traits: plural));
        }

        if (named == 0)
        {
            // «5 июня 1020»: four digits behind a date are a year, even one that cannot be.
            return digits == 4 && Before is Month or NumericDay
                ? Add(new DateWord(Year, i, i, Year: DatePoint.Unreadable))
                : 0;
        }

        // «5 июня 20 г.»; but «25 г. Минск» is a city.
        if (digits == 2 && (Before is Month or Quarter or HalfYear or NumericDay || !city))
        {
            return Add(new DateWord(Year, i, behind - 1 + named, Year: 2000 + value, Traits: plural));
        }

        return digits >= 3 ? Add(new DateWord(Year, i, behind - 1 + named, Year: DatePoint.Unreadable, Traits: plural)) : 0;
    }

    /// <summary>«две тысячи двадцатого года»</summary>
    private int ReadYearInWords(int i)
    {
        var number = Numerals.Find(_t.Word(i + 2), out var traits);
        var last = i + 2;
        if (number is 20 or 30 && traits == DateWordTraits.Cardinal && Numerals.Find(_t.Word(i + 3), out _) is var unit and < 10)
        {
            number += unit;
            last = i + 3;
        }

        return number == 0
            ? Add(new DateWord(Noise, i, i + 1))
            : Add(new DateWord(Year, i, last + YearWordAt(last + 1, out var plural), Year: 2000 + number, Traits: plural));
    }

    /// <summary>How many tokens «года», «г.», «гг.», «г.г.» takes at <paramref name="i"/>; 0 when no such word stands there.</summary>
    private readonly int YearWordAt(int i, out DateWordTraits plural)
    {
        plural = DateWordTraits.None;
        var word = _t.Word(i);
        if (word is "г")
        {
            if (_t.Mark(i + 1) == '.' && _t.Word(i + 2) is "г")
            {
                plural = DateWordTraits.Plural;
                return 3;
            }

            return 1;
        }

        if (word.IsEmpty || DateVocabulary.Find(word, out _) != YearWord)
        {
            return 0;
        }

        plural = word is "гг" or "годы" or "годов" or "годах" or "годам" or "годами" ? DateWordTraits.Plural : DateWordTraits.None;
        return 1;
    }

    private int ReadPlain(int i)
    {
        var traits = Glue(i);
        var behind = BehindSuffix(i + 1);
        if (behind > 0)
        {
            return Add(new DateWord(Number, i, behind - 1, _t.Value(i), Traits: traits | DateWordTraits.Ordinal));
        }

        // «75-летию», «5-дневный»
        if (_t.Mark(i + 1) == '-' && _t.Glued(i + 1) && _t.Glued(i + 2) && _t.Word(i + 2) is { IsEmpty: false } word
            && DateVocabulary.Find(word, out _) == Noise && MonthNames.Find(word, out _) == 0 && RomanNumerals.Find(word) == 0)
        {
            return Add(new DateWord(Noise, i, i + 2));
        }

        // «1V квартал»
        if (_t.Value(i) == 1 && _t.Glued(i + 1) && _t.Word(i + 1) is "v" or "у")
        {
            return Add(new DateWord(Number, i, i + 1, 4, Traits: DateWordTraits.Roman));
        }

        return Add(new DateWord(Number, i, i, _t.Value(i), Traits: traits));
    }

    /// <summary>The index behind «го», «-го», «-е», «-й» glued to a numeral, or -1.</summary>
    private readonly int BehindSuffix(int i)
    {
        var letters = _t.Mark(i) == '-' && _t.Glued(i) ? i + 1 : i;
        return _t.Glued(letters) && Numerals.IsSuffix(_t.Word(letters)) ? letters + 1 : -1;
    }

    private static bool IsCounted(ReadOnlySpan<char> word) =>
        word.StartsWith("чел", StringComparison.Ordinal) || word.StartsWith("участ", StringComparison.Ordinal)
        || word.StartsWith("руб", StringComparison.Ordinal) || word.StartsWith("экз", StringComparison.Ordinal);
}
