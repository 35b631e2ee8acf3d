using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Documents.Tests.Variants;

/// <summary>How other offices head the same column.</summary>
internal static class HeadingNames
{
    private static readonly Dictionary<ColumnRole, string[]> s_synonyms = new()
    {
        [ColumnRole.Number] = ["№", "№ п/п", "п/п", "N п/п", "Номер"],
        [ColumnRole.Agreement] = ["Соглашение", "Наименование соглашения", "Соглашение (план мероприятий), в рамках которого проведена работа"],
        [ColumnRole.Title] = ["Мероприятие", "Название мероприятия", "Тема мероприятия", "Событие", "Проведенное мероприятие"],
        [ColumnRole.Place] = ["Место", "Площадка", "Место (населенный пункт, учреждение)", "Город, учреждение", "Где проведено"],
        [ColumnRole.Dates] = ["Дата", "Сроки", "Даты проведения", "Когда проведено", "Период проведения"],
        [ColumnRole.Content] = ["Краткое описание", "Содержание", "Краткая информация о мероприятии", "Суть мероприятия", "Описание, результаты"],
        [ColumnRole.Participants] = ["Состав участников", "Кто принял участие", "Участники (ФИО, должность)", "Представители, участвовавшие в мероприятии", "Категории участников"],
        [ColumnRole.Note] = ["Примечания", "Прим.", "Причины невыполнения", "Комментарии"],
    };

    private static readonly Dictionary<ColumnRole, string> s_short = new()
    {
        [ColumnRole.Number] = "№",
        [ColumnRole.Agreement] = "Соглаш-е",
        [ColumnRole.Title] = "Наим. мер-тия",
        [ColumnRole.Place] = "Место пров.",
        [ColumnRole.Dates] = "Дата пров-я",
        [ColumnRole.Content] = "Содерж.",
        [ColumnRole.Participants] = "Уч-ки",
        [ColumnRole.Note] = "Прим.",
    };

    public static string Of(ReadColumn column, HeadingLook look, Random random) => look switch
    {
        HeadingLook.Capitals => column.Heading.ToUpperInvariant(),
        HeadingLook.Synonyms => s_synonyms[column.Role][random.Next(s_synonyms[column.Role].Length)],
        HeadingLook.Shortened => s_short[column.Role],
        HeadingLook.Misspelt => string.Join(' ', column.Heading.Split(' ').Select((word, i) => i < 2 ? Misspell(word, random) : word)),
        _ => column.Heading,
    };

    // Two letters swapped, or one left out; never the first.
    private static string Misspell(string word, Random random)
    {
        if (word.Length < 5)
        {
            return word;
        }

        var at = 1 + random.Next(word.Length - 3);
        return random.Next(2) == 0 ? word.Remove(at, 1) : $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
    }
}
