using Hansa.App.Search;
using Hansa.Bench.Data;
using Hansa.Core.Periods;

namespace Hansa.Bench;

/// <summary>What people ask, in the words of the invented activities: a mix of questions with few and very many answers.</summary>
internal static class SearchQuestions
{
    private static readonly string[] s_kinds = ["фестиваль", "конкурса", "конференции", "форум", "семинаре", "выставок", "турнир", "соревнования", "концерты", "ярмарке", "олимпиада", "экскурсии"];
    private static readonly string[] s_subjects = ["архивов", "библиотеки", "музей", "театр", "оркестры", "таможня", "стадион", "планетарий", "пасека", "сыроварни", "мельница", "порты"];
    private static readonly string[] s_towns = ["Заречинск", "Белокаменске", "Новодвинск", "Дубравинска", "Рябиновка", "Кленовск", "Медвежьегорье", "Лосевке"];
    private static readonly string[] s_names = ["«Серебряный парус»", "«Тихий мост»", "«Золотой ключ»", "«Хрустальный маяк»", "«Мост и перекресток»", "«Вечерний колокол над рекой»"];
    private static readonly string[] s_countries = ["BY", "KZ", "AM", "RS", "CN"];
    private static readonly string[] s_areas = ["Беларусь", "китайский", "Казахстан", "Армении", "Брянская область", "Псков"];

    public static (string Kind, SearchRequest Request) Next(SeededRandom random) => random.Next(9) switch
    {
        0 => ("one common word", new() { Text = random.Of(s_kinds) }),
        1 => ("two words", new() { Text = random.Of(s_kinds) + " " + random.Of(s_subjects) }),
        2 => ("three words", new() { Text = $"{random.Of(s_kinds)} {random.Of(s_subjects)} {random.Of(s_towns)}" }),
        3 => ("quoted name", new() { Text = random.Of(s_names) }),
        4 => ("half a word", new() { Text = random.Of(s_kinds)[..5] }),
        5 => ("slip of the pen", new() { Text = Slip(random, random.Of(s_subjects)) + " " + random.Of(s_towns) }),
        6 => ("country or region", new() { Text = random.Of(s_areas) + " " + random.Of(s_kinds) }),
        7 => ("filters only", new() { Countries = [random.Of(s_countries)], Period = PeriodOf(random) }),
        _ => ("words and filters", new() { Text = random.Of(s_subjects), Countries = [random.Of(s_countries)], Period = PeriodOf(random) }),
    };

    private static Period PeriodOf(SeededRandom random) =>
        Period.TryParse($"{2002 + random.Next(22)}-Q{1 + random.Next(4)}", out var period) ? period : default;

    private static string Slip(SeededRandom random, string word)
    {
        var at = 1 + random.Next(word.Length - 2);
        return word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
    }
}
