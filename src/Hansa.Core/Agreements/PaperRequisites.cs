using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Number and date of a paper as cited in the words behind its name.</summary>
internal readonly record struct PaperRequisites(string? Number, DateOnly? Date)
{
    public bool IsEmpty => Number is null && Date is null;

    /// <summary>
    /// Reads all pairs of number and date between two tokens: one for «от 5 мая 2020 года № 12», two for «от 5 мая № 12 и от 6 июня № 13».
    /// </summary>
    /// <param name="strict">The words between may speak of other numbers and days (schools, terms): take a number only beside the name
    /// or a date, and a date only behind «от», beside the name or number, or in brackets.</param>
    public static void ReadAll(Phrase phrase, int start, int end, int? year, bool strict, List<PaperRequisites> found)
    {
        var tokens = phrase.Tokens;
        string? number = null;
        DateOnly? date = null;
        var (lastEnd, i) = (start, start);
        while (i < end)
        {
            if (PaperNumber.IsSign(phrase, i))
            {
                var read = PaperNumber.Read(phrase, i, out var behind);
                if (read is not null && (!strict || i == lastEnd || IsBridge(phrase, lastEnd, i) || DateFollows(phrase, behind, year)
                    || ClosesCitation(phrase, i, behind, end)))
                {
                    Close(ref number, ref date, number is not null, found);
                    number = read;
                    lastEnd = behind;
                }

                i = behind;
            }
            else if (PaperDate.TryRead(phrase, i, year, out var day, out var behind) && behind <= end)
            {
                var before = i > 0 ? phrase[tokens[i - 1]] : default;
                var signed = before.StartsWith("подписан", StringComparison.Ordinal) || before.StartsWith("заключен", StringComparison.Ordinal);
                var fits = !strict || before is "от" or "(" || signed || i == lastEnd || IsBridge(phrase, lastEnd, i)
                    || (behind < end && PaperNumber.IsSign(phrase, behind));
                if (day is not null && fits)
                {
                    Close(ref number, ref date, date is not null, found);
                    date = day;
                    lastEnd = behind;
                }

                i = behind;
            }
            else
            {
                i++;
            }
        }

        Close(ref number, ref date, true, found);
    }

    private static void Close(ref string? number, ref DateOnly? date, bool full, List<PaperRequisites> found)
    {
        if (full && (number is not null || date is not null))
        {
            found.Add(new PaperRequisites(number, date));
            (number, date) = (null, null);
        }
    }

    /// <summary>Only «от», a comma or a bracket lies between two parts of one citation.</summary>
    private static bool IsBridge(Phrase phrase, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (phrase[phrase.Tokens[i]] is not ("от" or "," or "(" or "за" or "под" or "года" or "г" or "." or "рег" or "регистрационный"))
            {
                return false;
            }
        }

        return to - from <= 3;
    }

    /// <summary>«договор о сотрудничестве № 14»; but «между школами № 5 и № 7» numbers the schools.</summary>
    private static bool ClosesCitation(Phrase phrase, int sign, int behind, int end)
    {
        var before = phrase[phrase.Tokens[sign - 1]];
        if (phrase.Tokens[sign - 1].Kind != TokenKind.Word || before.Length < 4
            || (behind < end && phrase[phrase.Tokens[behind]] is not ("," or ";" or "." or ")" or "\"")))
        {
            return false;
        }

        foreach (var stem in s_numbered)
        {
            if (before.StartsWith(stem, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly string[] s_numbered =
    [
        "школ", "гимнази", "лице", "детск", "сад", "больниц", "поликлиник", "училищ", "интернат", "дюсш", "част", "дом", "корпус", "отделени", "филиал",
        "библиотек", "пункт", "стать", "раздел", "приложени", "мбоу", "мбдоу", "колони", "завод", "участ", "лот", "этап", "форм", "станци",
    ];

    private static bool DateFollows(Phrase phrase, int at, int? year)
    {
        at += at < phrase.Tokens.Length && phrase[phrase.Tokens[at]] is "от" ? 1 : 0;
        return PaperDate.TryRead(phrase, at, year, out _, out _);
    }
}
