using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>What a text across the table, or alone between tables, announces.</summary>
internal enum HeadingKind
{
    /// <summary>A field of cooperation: «Сотрудничество в сфере культуры».</summary>
    Field,

    /// <summary>An executive body or a municipality.</summary>
    Body,

    /// <summary>A subordinate institution, a company, an office.</summary>
    Institution,

    /// <summary>«I квартал».</summary>
    Period,

    /// <summary>«Мероприятий не проводилось».</summary>
    Nothing,

    /// <summary>«II квартале состоялись 2 встречи …»: the sentence under the rows.</summary>
    Receptions,

    /// <summary>The title of a report.</summary>
    Title,
    Other,
}

/// <summary>Knows headings by their first words (domain.md §4.1).</summary>
internal static class Headings
{
    private static readonly string[] s_fields =
    [
        "сотрудничество в", "сотрудничество с", "сотрудничество по", "общие направления", "заключенные соглашения", "заключение соглашений",
        "подписанные соглашения", "подписание соглашений", "в сфере", "в области", "сфера ", "направление ", "направления сотрудничества",
        "мероприятия в сфере", "мероприятия в области", "культура", "образование", "спорт", "физическая культура", "инвестиц", "молодежн",
        "социальная сфера", "здравоохранение", "экономика", "внешнеэкономическая", "торгово-экономич", "туризм", "наука", "прочие", "иные",
        "международные связи", "межрегиональные связи", "межмуниципальные связи", "гуманитарное сотрудничество", "экономическое сотрудничество",
    ];

    private static readonly string[] s_bodies =
    [
        "департамент ", "министерство", "главное управление", "управление", "комитет", "служба", "аппарат", "администрация", "муниципальное образование",
        "мо \"", "город ", "г. ", "городской округ", "муниципальный округ", "муниципальный район", "инспекция", "агентство", "правительство",
        "уполномоченный",
    ];

    private static readonly string[] s_institutions =
    [
        "представительство", "государственное", "областное", "смоленское областное", "муниципальное бюджетное", "муниципальное автономное",
        "муниципальное казенное", "федеральное государственное", "автономная некоммерческая", "учреждение", "ооо", "оао", "пао", "зао", "ао ",
        "ано", "общество с", "музей", "библиотека", "колледж", "техникум", "центр ", "школа", "лицей", "гимназия", "университет", "институт",
        "филармония", "театр", "дворец", "дом ", "корпорация", "фонд", "ассоциация", "союз ",
    ];

    private static readonly string[] s_nothing =
    [
        "мероприятия не проводились", "мероприятий не проводилось", "мероприятия не проводилось", "не проводились", "не проводилось",
        "мероприятий не было", "мероприятия отсутствуют", "мероприятия в отчетном периоде не", "мероприятия международного характера не",
        "в отчетном периоде мероприятия", "информация отсутствует", "сведения отсутствуют", "данные отсутствуют",
    ];

    private static readonly string[] s_titles =
        ["отчет", "информация о", "сведения о", "справка о", "перечень мероприятий", "информация", "сведения", "план мероприятий", "мероприятия, проведенные", "итоги "];

    public static HeadingKind KindOf(string text)
    {
        var folded = CellText.OneLine(Folding.Fold(text)).TrimStart('"', ' ');
        folded = WithoutOrdinal(folded);
        return IsNothing(folded) ? HeadingKind.Nothing
            : IsReceptions(folded) ? HeadingKind.Receptions
            : IsPeriod(folded) ? HeadingKind.Period
            : StartsWithAny(folded, s_titles) ? HeadingKind.Title
            : StartsWithAny(folded, s_fields) ? HeadingKind.Field
            : IsInstitution(folded) ? HeadingKind.Institution
            : StartsWithAny(folded, s_bodies) || EndsAsBody(folded) ? HeadingKind.Body
            : HeadingKind.Other;
    }

    public static bool IsNothing(string folded)
    {
        foreach (var words in s_nothing)
        {
            if (folded.Contains(words, StringComparison.Ordinal) && folded.Length < 400)
            {
                return true;
            }
        }

        return false;
    }

    // «1. Сотрудничество …», «II. …», «Раздел 3. …»
    private static string WithoutOrdinal(string folded)
    {
        var text = folded.StartsWith("раздел ", StringComparison.Ordinal) ? folded[7..] : folded;
        var i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is 'i' or 'v' or 'x' or '.' or ')'))
        {
            i++;
        }

        return i > 0 && i < text.Length && text[i] == ' ' && text[i - 1] is '.' or ')' ? text[(i + 1)..] : text;
    }

    private static bool IsReceptions(string folded) =>
        (folded.Contains("состоял", StringComparison.Ordinal) || folded.Contains("проведен", StringComparison.Ordinal) || folded.Contains("принят", StringComparison.Ordinal))
        && (folded.Contains("встреч", StringComparison.Ordinal) || folded.Contains("прием", StringComparison.Ordinal))
        && folded.Contains("делегаци", StringComparison.Ordinal);

    // «I квартал», «1 полугодие 2020 года», «январь» and no more than that.
    private static bool IsPeriod(string folded)
    {
        var at = folded.IndexOf("квартал", StringComparison.Ordinal);
        at = at >= 0 ? at : folded.IndexOf("полугоди", StringComparison.Ordinal);
        at = at >= 0 ? at : folded.IndexOf("месяцев", StringComparison.Ordinal);
        return at is >= 0 and <= 12 && folded.Length <= 40;
    }

    // «СОГБУК «Музей …»», «МБУ «ЦК и МП»», «ГУО «…»»: a legal form in capitals is folded to a run of these letters.
    private static bool IsInstitution(string folded)
    {
        if (StartsWithAny(folded, s_institutions))
        {
            return true;
        }

        var end = folded.IndexOf(' ');
        if (end is < 2 or > 9)
        {
            return false;
        }

        foreach (var form in LegalForms)
        {
            if (folded.AsSpan(0, end).SequenceEqual(form))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] LegalForms =
    [
        "согбук", "огбук", "гбук", "гбу", "огбу", "согбу", "согбудо", "огбудо", "гбудо", "огбпоу", "согбпоу", "гбпоу", "огау", "гау", "согау",
        "мбук", "мбу", "мбудо", "мбоу", "мбдоу", "маоу", "мау", "маук", "мку", "муп", "фгбу", "фгбук", "фгбоу", "фгау", "фгуп", "гуо", "гук", "гу",
        "огку", "согку", "гку", "оо", "ано", "нко", "рцнк", "гаук", "огаук", "мкук",
    ];

    private static bool EndsAsBody(string folded) =>
        folded.Length < 160 && !folded.EndsWith('.')
        && (folded.EndsWith(" район", StringComparison.Ordinal) || folded.EndsWith(" округ", StringComparison.Ordinal)
            || folded.EndsWith(" района", StringComparison.Ordinal) || folded.EndsWith(" смоленской области", StringComparison.Ordinal));

    private static bool StartsWithAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
