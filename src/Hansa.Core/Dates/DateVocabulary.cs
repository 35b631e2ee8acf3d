namespace Hansa.Core.Dates;

/// <summary>What the words of date phrases mean, except months and numerals. Words are folded: small letters, ё as е.</summary>
internal static class DateVocabulary
{
    public static DateWordKind Find(ReadOnlySpan<char> word, out int number)
    {
        number = 0;
        if (word.Length <= 4)
        {
            var kind = Short(word, out number);
            if (kind != DateWordKind.Noise)
            {
                return kind;
            }
        }

        return word.Length >= 3 ? ByStem(word, out number) : DateWordKind.Noise;
    }

    private static DateWordKind Short(ReadOnlySpan<char> word, out int number)
    {
        number = word switch
        {
            "пн" => 1,
            "вт" => 2,
            "ср" => 3,
            "чт" => 4,
            "пт" => 5,
            "сб" => 6,
            "вс" => 7,
            _ => 0,
        };
        return number > 0 ? DateWordKind.Weekday : word switch
        {
            // A lone Latin «c» is not folded, having no Cyrillic letter beside it.
            "с" or "со" or "c" or "co" => DateWordKind.From,
            "от" => DateWordKind.WeakFrom,
            "по" or "до" or "к" or "ко" => DateWordKind.Until,
            "на" => DateWordKind.Onto,
            "и" => DateWordKind.And,
            "или" or "либо" => DateWordKind.Or,
            "в" or "во" => DateWordKind.In,
            "за" => DateWordKind.For,
            "не" or "без" => DateWordKind.Not,
            "год" or "года" or "году" or "годы" or "гг" => DateWordKind.YearWord,
            "кв" => DateWordKind.Quarter,
            "пг" => DateWordKind.HalfYear,
            "мес" => DateWordKind.MonthWord,
            "день" or "дня" => DateWordKind.DayWord,
            "раз" or "раза" => DateWordKind.Times,
            "лето" or "лета" or "лету" or "лете" => Season(2, out number),
            "зима" or "зиму" or "зимы" or "зиме" => Season(4, out number),
            "нач" => Part(1, out number),
            "кон" => Part(2, out number),
            "сер" => DateWordKind.Part,
            "нет" or "х" or "нд" or "бд" => DateWordKind.NoDate,
            "был" or "была" or "было" or "были" => DateWordKind.Held,
            // «г.» alone is as often «город» as «год».
            "г" or "мск" or "ч" or "час" or "мин" or "утра" or "это" or "эти" or "том" or "того" or "дата" or "даты" => DateWordKind.Filler,
            _ => DateWordKind.Noise,
        };
    }

    private static DateWordKind Season(int season, out int number)
    {
        number = season;
        return DateWordKind.Season;
    }

    private static DateWordKind Part(int part, out int number)
    {
        number = part;
        return DateWordKind.Part;
    }

    private static DateWordKind ByStem(ReadOnlySpan<char> word, out int number)
    {
        foreach (ref readonly var entry in DateStems.Of(word[0]))
        {
            var rest = word.Length - entry.Stem.Length;
            if (rest >= 0 && rest <= entry.Ending && word.StartsWith(entry.Stem, StringComparison.Ordinal))
            {
                number = entry.Number;
                return entry.Kind;
            }
        }

        number = 0;
        return DateWordKind.Noise;
    }
}
