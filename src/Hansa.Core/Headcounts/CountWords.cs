using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>What a word or a few of them announce about the numbers that follow.</summary>
internal enum CountSign : byte
{
    None,

    /// <summary>«Всего», «итого», «общее количество участников»: the next number of people is the total.</summary>
    Total,

    /// <summary>«Количество», «численностью»: the next number counts people even with no noun behind it.</summary>
    Number,

    /// <summary>«В том числе», «из них», «включая»: the numbers that follow are contained in one before.</summary>
    Share,

    /// <summary>«Заявлено», «планировалось», «приглашено»: the numbers that follow stand only where none of those who came is told.</summary>
    Planned,

    /// <summary>«В первый день»: another session of, probably, the same people.</summary>
    Session,
}

internal static class CountWords
{
    /// <summary>Reads the sign that begins at a word.</summary>
    /// <param name="end">The token behind it.</param>
    public static CountSign At(Phrase phrase, int at, out int end)
    {
        end = at + 1;
        var word = phrase[phrase.Tokens[at]];
        switch (word[0])
        {
            case 'в':
                return word is "всего" ? (IsCountingAll(phrase, at) ? CountSign.Total : CountSign.None)
                    : word is "включая" || (word is "в" && IsAmong(phrase, ref end)) ? CountSign.Share
                    : CountSign.None;
            case 'и':
                return word is "итого" or "итог" ? CountSign.Total
                    : word is "из" && Next(phrase, end) is "них" or "которых" or "коих" ? Share(ref end)
                    : CountSign.None;
            case 'с':
                return word is "суммарно" ? CountSign.Total
                    : word is "среди" && (Next(phrase, end) is "них" or "которых" || PersonNouns.Match(Next(phrase, end)) != PersonNoun.None) ? Share(ref end)
                    : CountSign.None;
            case 'о':
                return word.StartsWith("общ", StringComparison.Ordinal) ? OfAll(phrase, ref end)
                    : word.StartsWith("охва", StringComparison.Ordinal) ? Counted(phrase, end, CountSign.Total)
                    : IsPlanned(word) ? CountSign.Planned
                    : CountSign.None;
            case 'к' or 'ч':
                return IsCountNoun(phrase, at, ref end) ? Counted(phrase, end, CountSign.Number) : CountSign.None;
            case 'п':
                return word is "присутствовало" or "присутствовали" or "посетило" or "посетили" or "пришло" or "пришли" or "прибыло" or "прибыли" ? CountSign.Number
                    : IsPlanned(word) ? CountSign.Planned
                    : CountSign.None;
            case 'з':
                return IsPlanned(word) ? CountSign.Planned : CountSign.None;
            case 'ф':
                return word is "фактически" or "факт" ? CountSign.Number : CountSign.None;
            case 'у':
                return word is "участвовало" or "участвовали" || (word is "участие" && IsTaken(phrase, at)) ? CountSign.Number : CountSign.None;
            case 'д':
                return word is "день" && at > 0 && IsOrdinal(phrase[phrase.Tokens[at - 1]]) ? CountSign.Session : CountSign.None;
            default:
                return CountSign.None;
        }
    }

    /// <summary>A number directly behind such a word names a building, a class or a place: «школа 5», «каб. 12».</summary>
    public static bool NamesByNumber(ReadOnlySpan<char> word) => word is "сш" or "сош" or "оош" or "сшор" or "дюсш" or "детсад" or "сад" or "дом" or "д"
        or "корпус" or "корп" or "кабинет" or "каб" or "аудитория" or "ауд" or "зал" or "павильон" or "павильоны" or "комната" or "офис" or "оф"
        or "квартира" or "кв" or "стр" or "строение" or "тел" or "факс" or "ул" or "пл" or "пр" or "отделение" or "филиал" or "цех" or "часть"
        or "статья" or "ст" or "пункт" or "гимназия" or "гимназии" or "лицей" or "лицея" or "школа" or "школы" or "доу" or "мбоу" or "моу" or "мбдоу"
        or "мкоу" or "училище" or "училища" or "больница" or "больницы" or "поликлиника" or "поликлиники" or "библиотека" or "библиотеки" or "маршрут";

    /// <summary>Words behind which a number glued on is still a count: «всего35», «чел35».</summary>
    public static bool Introduces(ReadOnlySpan<char> word) => word is "всего" or "итого" || PersonNouns.Match(word) != PersonNoun.None;

    /// <summary>«Приняли участие».</summary>
    private static bool IsTaken(Phrase phrase, int at) =>
        at > 0 && phrase[phrase.Tokens[at - 1]].StartsWith("приня", StringComparison.Ordinal);

    /// <summary>Short participles and verbs only: «72 зарегистрированных участника» were there.</summary>
    private static bool IsPlanned(ReadOnlySpan<char> word) => word is "план" or "плану" or "планировалось" or "планируется" or "запланировано" or "заявлено" or "заявлены"
        or "заявилось" or "заявились" or "приглашено" or "приглашены" or "зарегистрировано" or "зарегистрированы" or "зарегистрировалось" or "зарегистрировались"
        or "ожидалось" or "ожидается";

    private static bool IsOrdinal(ReadOnlySpan<char> word) =>
        word is "первый" or "второй" or "третий" or "четвертый" or "пятый" or "шестой" or "седьмой" or "последний";

    private static CountSign Share(ref int end)
    {
        end++;
        return CountSign.Share;
    }

    /// <summary>«Всего 86», «всего: 86», «всего участников – 86»; not «жители всего города», «прежде всего», «со всего мира».</summary>
    private static bool IsCountingAll(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        var before = at > 0 && tokens[at - 1].Kind == TokenKind.Word ? phrase[tokens[at - 1]] : default;
        if (before is "со" or "от" or "для" or "из" or "прежде" or "скорее" or "чаще" or "больше" or "лучше" or "изо" or "ради" or "на" or "у")
        {
            return false;
        }

        if (before.Length == 0 || at + 1 == tokens.Length)
        {
            return true;
        }

        var next = tokens[at + 1];
        return next.Kind == TokenKind.Number || phrase[next] is ":" or "-" or "(" || CountQualifiers.Of(phrase[next]) is not null
            || NumberWords.TryGet(phrase[next], out _) || PersonNouns.Match(phrase[next]) == PersonNoun.General;
    }

    /// <summary>«в том числе», «в т.ч.», «в числе которых», «в их числе».</summary>
    private static bool IsAmong(Phrase phrase, ref int end)
    {
        var first = Next(phrase, end);
        var second = Next(phrase, end + 1);
        var length = first is "том" && second is "числе" ? 2
            : first is "их" && second is "числе" ? 2
            : first is "числе" && second is "которых" or "них" ? 2
            : first is "тч" ? 1
            : first is "т" && second is "ч" ? 2
            : first is "т" && second is "." && Next(phrase, end + 2) is "ч" ? 3
            : 0;
        end += length;
        end += length > 0 && phrase[phrase.Tokens[end - 1]] is "ч" or "тч" && Next(phrase, end) is "." ? 1 : 0;
        return length > 0;
    }

    private static CountSign OfAll(Phrase phrase, ref int end)
    {
        var next = end;
        next += Next(phrase, next) is "." ? 1 : 0;
        var word = Next(phrase, next);
        var (at, after) = (next, next + 1);
        if (word is "сложности" or "охват" or "охвата" or "охватом" or "итог" or "состав" or "аудитория" or "посещаемость" or "явка"
            || (word.Length > 0 && IsCountNoun(phrase, at, ref after)))
        {
            end = after;
            return word is "сложности" ? CountSign.Total : Counted(phrase, after, CountSign.Total);
        }

        return CountSign.None;
    }

    private static bool IsCountNoun(Phrase phrase, int at, ref int end)
    {
        var word = phrase[phrase.Tokens[at]];
        if (word is "кол" && Next(phrase, end) is "-" && Next(phrase, end + 1) is "во" or "ве" or "вом")
        {
            end += 2;
            return true;
        }

        return word is "число" or "числа" or "числом" or "кол" || word.StartsWith("количеств", StringComparison.Ordinal)
            || word.StartsWith("численност", StringComparison.Ordinal);
    }

    /// <summary>
    /// «Количество участников» states the total; «количество школьников» and «в количестве» only count; «количество команд»
    /// counts no people.
    /// </summary>
    private static CountSign Counted(Phrase phrase, int end, CountSign alone)
    {
        for (var i = end; i < phrase.Tokens.Length && i < end + 4 && phrase.Tokens[i].Kind == TokenKind.Word; i++)
        {
            var word = phrase[phrase.Tokens[i]];
            var noun = PersonNouns.Match(word);
            if (noun is not (PersonNoun.None or PersonNoun.Adjective or PersonNoun.Prefix))
            {
                return noun == PersonNoun.General || alone == CountSign.Total ? CountSign.Total : CountSign.Number;
            }

            if (word.Length < 4 || NumberWords.TryGet(word, out _) || CountQualifiers.Of(word) is not null)
            {
                return alone;
            }

            if (word[^2..] is not ("ых" or "их" or "ее" or "ся" or "ло" or "ил"))
            {
                return CountSign.None;
            }
        }

        return alone;
    }

    /// <summary>A single group that a bare number behind a dash may count: «делегация Минска – 10», «с белорусской стороны – 8».</summary>
    public static bool NamesAGroup(ReadOnlySpan<char> word) => word is "делегация" or "сторона" or "стороны";

    /// <summary>«Количество участников очно – 50, онлайн – 100»: the number belongs to one way of taking part.</summary>
    public static bool IsModeOfPart(Phrase phrase, int at)
    {
        var next = Next(phrase, at + 1);
        return IsMode(phrase[phrase.Tokens[at]])
            && (next is "-" or ":" || (next.Length > 0 && char.IsAsciiDigit(next[0])));
    }

    public static bool IsMode(ReadOnlySpan<char> word) => word is "очно" or "заочно" or "онлайн" or "офлайн" or "дистанционно";

    /// <summary>Several groups or things: a bare number beside them counts them and no people («коллективы – 5»).</summary>
    public static bool NamesGroups(ReadOnlySpan<char> word) => word is "коллективы" or "коллективов" or "команды" or "команд" or "ансамбли" or "ансамблей"
        or "организации" or "организаций" or "отряды" or "отрядов" or "группы" or "делегации" or "делегаций" or "регионы" or "регионов" or "страны" or "стран"
        or "школы" or "школ" or "предприятия" or "предприятий" or "компании" or "компаний" or "фирмы" or "фирм" or "работы" or "работ" or "семьи" or "семей"
        or "клубы" or "клубов" or "экипажи" or "экипажей" or "пары" or "хоры" or "оркестры" or "учреждения" or "районы" or "районов" or "города";

    private static ReadOnlySpan<char> Next(Phrase phrase, int at) => at < phrase.Tokens.Length ? phrase[phrase.Tokens[at]] : default;
}
