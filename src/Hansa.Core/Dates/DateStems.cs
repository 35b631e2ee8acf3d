using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

/// <param name="Stem">The letters all forms of the word begin with.</param>
/// <param name="Ending">How many letters may follow.</param>
internal readonly record struct DateStem(string Stem, int Ending, DateWordKind Kind, int Number = 0);

/// <summary>The inflected words of date phrases, by first letter; of two that fit, the longer stands first.</summary>
internal static class DateStems
{
    private static readonly DateStem[] s_stems =
    [
        new("бессрочн", 2, Ongoing),
        new("будн", 4, Weekdays),
        new("весен", 4, Season, 11),
        new("весн", 3, Season, 1),
        new("весь", 0, During),
        new("вечера", 0, Filler),
        new("включительно", 0, Filler),
        new("вместо", 0, Except, 1),
        new("воскресеньям", 0, Weekdays, 7),
        new("воскресень", 2, Weekday, 7),
        new("времен", 3, Filler),
        new("всегда", 0, Ongoing),
        new("всего", 0, During),
        new("всей", 0, During),
        new("всю", 0, During),
        new("вторникам", 0, Weekdays, 2),
        new("вторник", 2, Weekday, 2),
        new("выходным", 0, Weekdays),
        new("вызов", 2, NoDate),
        new("годам", 1, YearWord),
        new("годах", 0, YearWord),
        new("годов", 2, YearWord),
        new("годом", 0, YearWord),
        new("график", 2, NoDate),
        new("готовност", 2, NoDate),
        new("данны", 1, NoDate),
        new("дважды", 0, Times),
        new("датам", 0, Filler),
        new("датах", 0, Filler),
        new("дату", 0, Filler),
        new("декад", 3, Decade),
        new("дней", 0, DayWord),
        new("договоренност", 2, NoDate),
        new("дни", 0, DayWord),
        new("ежегодн", 2, Recurring, (int)Recurrence.Yearly),
        new("ежедневн", 2, Recurring, (int)Recurrence.Daily),
        new("ежеквартальн", 2, Recurring, (int)Recurrence.Quarterly),
        new("ежемесячн", 2, Recurring, (int)Recurrence.Monthly),
        new("еженедельн", 2, Recurring, (int)Recurrence.Weekly),
        new("запрос", 3, NoDate),
        new("заявк", 3, NoDate),
        new("зимн", 3, Season, 14),
        new("зимой", 0, Season, 4),
        new("исключ", 5, Except),
        new("кажд", 3, Each),
        new("кварталам", 0, Recurring, (int)Recurrence.Quarterly),
        new("квартал", 3, Quarter),
        new("кроме", 0, Except),
        new("конец", 0, Part, 2),
        new("конц", 2, Part, 2),
        new("круглогодичн", 2, Ongoing),
        new("круглый", 0, During),
        new("летн", 3, Season, 12),
        new("лето", 1, Season, 2),
        new("месяцам", 0, Recurring, (int)Recurrence.Monthly),
        new("месяц", 3, MonthWord),
        new("минувш", 3, OtherYear, -1),
        new("минут", 1, Filler),
        new("московск", 3, Filler),
        new("настоящ", 3, Now),
        new("начал", 2, Part, 1),
        new("начиная", 0, Filler),
        new("неделям", 0, Recurring, (int)Recurrence.Weekly),
        new("недел", 3, Week),
        new("неизвестн", 2, NoDate),
        new("необходимост", 2, NoDate),
        new("непрерывн", 2, Ongoing),
        new("нынешн", 3, Filler),
        new("назначен", 2, NoDate),
        new("около", 0, Approximate),
        new("окончани", 2, Part, 2),
        new("определен", 2, NoDate),
        new("определя", 4, NoDate),
        new("ориентировочн", 2, Approximate),
        new("осени", 0, Season, 3),
        new("осенн", 3, Season, 13),
        new("осень", 1, Season, 3),
        new("основе", 0, Filler),
        new("отмен", 3, Cancelled),
        new("отсутств", 5, NoDate),
        new("отчетн", 3, Filler),
        new("обращени", 2, NoDate),
        new("перв", 2, Part),
        new("перенес", 4, Moved),
        new("перенос", 2, Moved),
        new("периодическ", 2, Ongoing),
        new("период", 3, Period),
        new("планируется", 0, Approximate),
        new("планом", 0, NoDate),
        new("плану", 0, NoDate),
        new("позднее", 0, Later),
        new("позже", 0, Later),
        new("поквартально", 0, Recurring, (int)Recurrence.Quarterly),
        new("полгода", 0, HalfYear),
        new("половин", 2, HalfWord),
        new("полугоди", 2, HalfYear),
        new("полуг", 0, HalfYear),
        new("помесячно", 0, Recurring, (int)Recurrence.Monthly),
        new("понедельникам", 0, Weekdays, 1),
        new("понедельник", 2, Weekday, 1),
        new("порядке", 0, NoDate),
        new("последн", 3, Part, 3),
        new("после", 0, From),
        new("постоянн", 3, Ongoing),
        new("поступлен", 3, NoDate),
        new("предварительн", 3, Approximate),
        new("предположительн", 2, Approximate),
        new("предыдущ", 3, OtherYear, -1),
        new("приблизительн", 2, Approximate),
        new("приглашен", 3, NoDate),
        new("примерн", 2, Approximate),
        new("проведен", 2, Held),
        new("провели", 0, Held),
        new("провод", 6, Held),
        new("продолжени", 1, During),
        new("протяжени", 1, During),
        new("прошедш", 3, OtherYear, -1),
        new("прошл", 3, OtherYear, -1),
        new("пятницам", 0, Weekdays, 5),
        new("пятниц", 2, Weekday, 5),
        new("ранее", 0, Earlier),
        new("раньше", 0, Earlier),
        new("регулярн", 3, Ongoing),
        new("сегодняшн", 3, Now),
        new("середин", 2, Part),
        new("систематическ", 2, Ongoing),
        new("следующ", 3, OtherYear, 1),
        new("согласован", 2, NoDate, 1),
        new("состоя", 5, Held),
        new("средам", 0, Weekdays, 3),
        new("среда", 0, Weekday, 3),
        new("среду", 0, Weekday, 3),
        new("среды", 0, Weekday, 3),
        new("срок", 3, Term),
        new("субботам", 0, Weekdays, 6),
        new("суббот", 2, Weekday, 6),
        new("также", 0, And),
        new("текущ", 3, Filler),
        new("трижды", 0, Times),
        new("течени", 1, During),
        new("указан", 2, NoDate),
        new("уточн", 6, NoDate, 1),
        new("учебн", 3, SchoolYear),
        new("установлен", 2, NoDate),
        new("целый", 0, During),
        new("часа", 1, Filler),
        new("часов", 0, Filler),
        new("четвергам", 0, Weekdays, 4),
        new("четверг", 2, Weekday, 4),
        new("числ", 3, DayOfMonth),
        new("этого", 0, Filler),
        new("этом", 0, Filler),
    ];

    private static readonly (byte From, byte Count)[] s_index = Index();

    public static int Count => s_stems.Length;

    public static ReadOnlySpan<DateStem> Of(char first)
    {
        if (first is < 'а' or > 'я')
        {
            return [];
        }

        var (from, count) = s_index[first - 'а'];
        return s_stems.AsSpan(from, count);
    }

    private static (byte, byte)[] Index()
    {
        var index = new (byte From, byte Count)[32];
        for (var i = 0; i < s_stems.Length; i++)
        {
            ref var entry = ref index[s_stems[i].Stem[0] - 'а'];
            entry = entry.Count == 0 ? ((byte)i, (byte)1) : (entry.From, (byte)(entry.Count + 1));
        }

        return index;
    }
}
