using System.Globalization;
using Hansa.Core.Dates;
using Hansa.Core.Headcounts;
using Hansa.Core.Places;
using Hansa.Core.Readings;

namespace Hansa.Bench.Data;

/// <summary>The habits of one body: how it puts an activity into the cells of a row.</summary>
internal sealed class Wording(SeededRandom random)
{
    // Which case the title stands in: «Фестиваль», «Участие в фестивале», «Проведение фестиваля».
    private readonly int _role = random.Next(4) switch { 0 or 1 => 0, 2 => 1, _ => 2 };
    private readonly bool _abbreviates = random.Chance(20);
    private readonly bool _townFirst = random.Chance(60);
    private readonly bool _writesRegion = random.Chance(50);
    private readonly string _separator = random.Chance(50) ? ", " : "; ";
    private readonly int _count = random.Next(4);
    private readonly int _quotes = random.Next(8);
    private readonly string _format = random.Chance(10) ? " (в режиме онлайн)" : random.Chance(6) ? " (в дистанционном формате)" : "";

    public ReadingRow Write(ActivityFacts facts, int number)
    {
        var people = string.Join(_separator, facts.People);
        var capital = people.Length > 0 ? char.ToUpperInvariant(people[0]) + people[1..] : people;
        return new ReadingRow
        {
            Number = number,
            Title = Abbreviate(Title(facts)),
            Place = Abbreviate(Place(facts)),
            Dates = facts.Dates.Count == 0 ? "" : facts.Dates[0].Start.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            Content = string.Join(". ", facts.Content),
            Participants = capital + Count(facts.Headcount),
            When = new DateReading(facts.Dates, "", []),
            Headcount = facts.Headcount > 0 ? new Headcount(facts.Headcount, CountQualifier.Exact, [facts.Headcount]) : null,
            Where = new PlaceReading(null, [], [], [], ""),
        };
    }

    private string Title(ActivityFacts facts)
    {
        var role = facts.Stage.Length > 0 ? 2 : _role;
        var prefix = facts.Stage switch
        {
            "" => role switch { 1 => "Участие в ", 2 => "Проведение ", _ => "" },
            "Подготовка" => "Подготовка материалов для ",
            var stage => stage + " ",
        };
        var words = new List<string>();
        if (facts.Ordinal > 0)
        {
            words.Add(Roman(facts.Ordinal));
        }

        if (facts.Adjective is { } adjective)
        {
            var endings = Vocabulary.Of(adjective.EndsWith("soft", StringComparison.Ordinal) ? "endingsSoft" : "endings");
            var gender = Vocabulary.Form(facts.Kind, 3);
            words.Add(Vocabulary.Form(adjective, 0) + Vocabulary.Form(endings.First(ending => ending[0] == gender[0]), role + 1));
        }

        words.Add(Vocabulary.Form(facts.Kind, role));
        words.AddRange(new[] { facts.Subject, facts.Age, facts.Name is { } name ? Quote(name) : "", facts.Dedication }.Where(word => word.Length > 0));
        var title = prefix + string.Join(' ', words) + _format;
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    private string Quote(string name) => _quotes switch { 0 => $"\"{name}\"", 1 => $"“{name}”", 2 => $"«{name.ToUpperInvariant()}»", _ => $"«{name}»" };

    private string Place(ActivityFacts facts)
    {
        var venue = facts.Venue.Name.Length > 0 ? facts.Venue.ToString() : "";
        var town = facts.Town.Length > 0 ? "г. " + facts.Town + (_writesRegion ? ", Приозерная область" : "") : "";
        return string.Join(_townFirst ? ", " : " ", new[] { _townFirst ? town : venue, _townFirst ? venue : town.Length > 0 ? $"({town})" : "" }
            .Where(part => part.Length > 0));
    }

    private string Count(int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return count == 0 ? "" : _count switch
        {
            0 => $" (всего {number} человек)",
            1 => $" ({number} чел.)",
            2 => $". Общее количество участников – {number} человек",
            _ => $" (Всего: {number} участников)",
        };
    }

    private string Abbreviate(string text) => !_abbreviates ? text : string.Join(' ', text.Split(' ').Select(word =>
        word.StartsWith("международн", StringComparison.OrdinalIgnoreCase) ? word[..8] + "."
        : word.Replace("область", "обл.", StringComparison.Ordinal)));

    private static string Roman(int number)
    {
        var text = "";
        foreach (var (value, letters) in new[] { (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            while (number >= value)
            {
                text += letters;
                number -= value;
            }
        }

        return text;
    }
}
