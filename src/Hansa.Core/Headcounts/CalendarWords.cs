namespace Hansa.Core.Headcounts;

/// <summary>Months, as far as they keep a day from being taken for a number of people.</summary>
internal static class CalendarWords
{
    public static bool IsMonth(ReadOnlySpan<char> folded) => folded.Length >= 3 && folded[0] is >= 'а' and <= 'я' && folded is
        "января" or "февраля" or "марта" or "апреля" or "мая" or "июня" or "июля" or "августа" or "сентября" or "октября" or "ноября" or "декабря"
        or "январь" or "февраль" or "март" or "апрель" or "май" or "июнь" or "июль" or "август" or "сентябрь" or "октябрь" or "ноябрь" or "декабрь"
        or "янв" or "фев" or "апр" or "авг" or "сен" or "сент" or "окт" or "ноя" or "нояб" or "дек";
}
