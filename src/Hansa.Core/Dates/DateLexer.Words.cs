using Hansa.Core.Problems;
using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

internal ref partial struct DateLexer
{
    /// <summary>Roman numerals; Cyrillic letters stand for them only before a unit: «во П квартале», «Ш кв.».</summary>
    private int ReadRoman(int i, ReadOnlySpan<char> word)
    {
        if (word.Length > 12)
        {
            return 0;
        }

        // «IIкв», where folding has made Cyrillic of the numeral.
        if (RomanGluedToUnit(word, out var glued) is var unit and not Noise)
        {
            Add(new DateWord(Number, i, i, glued, Traits: DateWordTraits.Roman));
            return Add(new DateWord(unit, i, i));
        }

        if (word.Length > 4 || word is "и")
        {
            return 0;
        }

        var behind = BehindSuffix(i + 1) is var suffixed and > 0 ? suffixed : i + 1;
        // «VI.2020»
        if (_t.Mark(i + 1) is '.' or '-' && _t.Glued(i + 1) && _t.Glued(i + 2) && _t.Digits(i + 2) == 4 && NumericDates.IsYear(_t.Value(i + 2)) && RomanNumerals.Find(word) is var month and > 0)
        {
            return Add(new DateWord(NumericMonth, i, i + 2, 0, month, _t.Value(i + 2)));
        }

        var value = IsUnit(behind) ? RomanNumerals.FindBeforeUnit(word) : RomanNumerals.Find(word);
        return value == 0 ? 0 : Add(new DateWord(Number, i, behind - 1, value, Traits: DateWordTraits.Roman));
    }

    private readonly bool IsUnit(int i) => DateVocabulary.Find(_t.Word(i), out _) is Quarter or HalfYear or Decade or HalfWord;

    private static DateWordKind RomanGluedToUnit(ReadOnlySpan<char> word, out int number)
    {
        var letters = 0;
        while (letters < word.Length && word[letters] is 'i' or 'v' or 'l' or 'і' or 'п' or 'ш' or 'и')
        {
            letters++;
        }

        number = 0;
        if (letters is <= 0 or > 3 || word.Length < letters + 2 || DateVocabulary.Find(word[letters..], out _) is not Quarter)
        {
            return Noise;
        }

        number = RomanNumerals.FindBeforeUnit(word[..letters]);
        return number > 0 ? Quarter : Noise;
    }

    private int ReadUnknown(int i, ReadOnlySpan<char> word)
    {
        // «ул. 8 Марта», «пл. 25 Сентября»: an address, not a day.
        if (word is "ул" or "улица" or "улице" or "улицы" or "пл" or "площадь" or "площади" or "пр" or "просп" or "проспект" or "пер" or "им" or "имени")
        {
            var number = _t.Mark(i + 1) == '.' ? i + 2 : i + 1;
            if (_t.Digits(number) > 0 && MonthNames.Find(_t.Word(number + 1), out _) > 0)
            {
                return Add(new DateWord(Noise, i, number + 1));
            }
        }

        // «п/г», «б/д»
        if (word.Length == 1 && _t.Mark(i + 1) == '/' && _t.Word(i + 2).Length == 1)
        {
            var second = _t.Word(i + 2)[0];
            var kind = (word[0], second) switch
            {
                ('п', 'г') => HalfYear,
                ('б' or 'н', 'д' or 'у') => NoDate,
                _ => Noise,
            };
            return Add(new DateWord(kind, i, i + 2));
        }

        if (word.Length <= 4 && _t.Mark(i + 1) == '.')
        {
            // «по н.в.»: to this day.
            if (word is "н" && _t.Word(i + 2) is "в")
            {
                return Add(new DateWord(Now, i, i + 2));
            }

            if (word is "т" && _t.Word(i + 2) is "г")
            {
                return Add(new DateWord(Filler, i, i + 2));
            }

            if (word is "уч" && DateVocabulary.Find(_t.Word(i + 2), out _) is YearWord or Filler)
            {
                return Add(new DateWord(SchoolYear, i, i + 2));
            }

            // «д. 5», «каб. 12», «п. 3»: the number belongs to the abbreviation.
            if (_t.Digits(i + 2) > 0 && word is "д" or "к" or "каб" or "ауд" or "оф" or "корп" or "стр" or "п" or "ст" or "эт" or "пом" or "кв" or "тел")
            {
                return Add(new DateWord(Noise, i, i + 2));
            }
        }

        return ReadMisspelt(i, word);
    }

    private int ReadMisspelt(int i, ReadOnlySpan<char> word)
    {
        var month = MonthSpelling.Find(word, Before == Number, out var name);
        if (month == 0)
        {
            return Add(new DateWord(Noise, i, i));
        }

        if (month == MonthSpelling.Doubtful)
        {
            return Add(new DateWord(Month, i, i, Traits: DateWordTraits.Doubtful));
        }

        problems.Add("date.spelling", Severity.Hint, i, i, name);
        return Add(new DateWord(Month, i, i, 0, month, Traits: name[^1] is 'а' or 'я' ? DateWordTraits.Genitive : DateWordTraits.None));
    }
}
