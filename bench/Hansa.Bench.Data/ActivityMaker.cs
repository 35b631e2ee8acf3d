using Hansa.Core.Dates;

namespace Hansa.Bench.Data;

/// <summary>Invents activities: three of four with a quoted name, the others told by their subject or sport.</summary>
internal sealed class ActivityMaker(SeededRandom random, int years)
{
    private static readonly DateOnly s_firstDay = new(2001, 1, 1);

    public ActivityFacts Make()
    {
        var kind = random.Of(Vocabulary.Of("kinds"));
        var town = random.Next(Vocabulary.Of("towns").Length);
        var isSport = kind is ['т', 'у', 'р', ..] or ['с', 'о', 'р', ..] or ['п', 'е', 'р', ..] or ['ч', 'е', 'м', ..];
        var hasName = random.Chance(isSport ? 25 : 80);
        return new ActivityFacts
        {
            Kind = kind,
            Adjective = random.Chance(60) ? random.Of(Vocabulary.Of("adjectives")) : null,
            Ordinal = random.Chance(30) ? 2 + random.Next(38) : 0,
            Name = hasName ? MakeName() : null,
            Subject = isSport ? "по " + random.Of(Vocabulary.Of("sports")) : hasName && random.Chance(70) ? "" : MakeSubject(),
            Age = isSport && random.Chance(40) ? random.Of(Vocabulary.Of("ages")) : "",
            Dedication = random.Chance(25) ? random.Of(Vocabulary.Of("dedications")) : "",
            Town = Vocabulary.Of("towns")[town],
            Venue = MakeBody(town),
            Dates = MakeDates(),
            Content = MakeContent(),
            People = MakePeople(),
            Headcount = random.Chance(60) ? 8 + random.Next(random.Chance(70) ? 150 : 900) : 0,
        };
    }

    public string MakeName()
    {
        var noun = random.Of(Vocabulary.Of("nameNouns"));
        return random.Next(4) switch
        {
            0 => $"{random.Of(Vocabulary.Of("nameAdjectives"))} {noun}",
            1 => $"{char.ToUpperInvariant(noun[0])}{noun[1..]} {random.Of(Vocabulary.Of("nameTails"))}",
            2 => $"{char.ToUpperInvariant(noun[0])}{noun[1..]} и {random.Of(Vocabulary.Of("nameNouns"))}",
            _ => $"{random.Of(Vocabulary.Of("nameAdjectives"))} {noun} {random.Of(Vocabulary.Of("nameTails"))}",
        };
    }

    public Body MakeBody(int town) =>
        new(random.Of(Vocabulary.Of("forms")), $"{Vocabulary.Of("townAdjectives")[town]} {random.Of(Vocabulary.Of("bodyKinds"))}");

    public IReadOnlyList<string> MakeContent()
    {
        // Every eighth body writes the same stock sentence under all its activities (domain.md M-109).
        if (random.Chance(12))
        {
            return ["Обмен опытом работы, укрепление дружеских связей участников"];
        }

        var sentences = new List<string>();
        for (var i = random.Next(4); i >= 0; i--)
        {
            sentences.Add($"{random.Of(Vocabulary.Of("openings"))} {Aspect(1)} {random.Of(Vocabulary.Of("subjects"))}"
                + (random.Chance(50) ? $": {random.Of(Vocabulary.Of("topics"))}, {random.Of(Vocabulary.Of("topics"))}" : "")
                + (random.Chance(40) ? $"; {random.Of(Vocabulary.Of("closings"))}" : ""));
        }

        return sentences;
    }

    public IReadOnlyList<string> MakePeople()
    {
        var people = new List<string>();
        for (var i = random.Next(3); i >= 0; i--)
        {
            var town = random.Next(Vocabulary.Of("towns").Length);
            people.Add(random.Next(3) switch
            {
                0 => $"{random.Of(Vocabulary.Of("groups"))} {MakeBody(town)}",
                1 => $"{random.Of(Vocabulary.Of("groups"))} из {random.Of(Vocabulary.Of("countries"))}",
                _ => $"{random.Of(Vocabulary.Of("groups"))} из {random.Of(Vocabulary.Of("regions"))}",
            });
        }

        return people;
    }

    private string MakeSubject() => $"по вопросам {Aspect(1)} {random.Of(Vocabulary.Of("subjects"))}";

    private string Aspect(int form) => Vocabulary.Form(random.Of(Vocabulary.Of("aspects")), form);

    private List<DateSpan> MakeDates()
    {
        var start = s_firstDay.AddDays(random.Next(years * 365));
        var roll = random.Next(100);
        if (roll < 55)
        {
            return [new DateSpan(start, start, DatePrecision.Day)];
        }

        if (roll < 80)
        {
            return [new DateSpan(start, start.AddDays(1 + random.Next(6)), DatePrecision.Day)];
        }

        if (roll < 90)
        {
            return [.. Enumerable.Range(0, 2 + random.Next(3)).Select(i => start.AddDays(i * 8)).Select(day => new DateSpan(day, day, DatePrecision.Day))];
        }

        return [MonthOf(start)];
    }

    public static DateSpan MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new DateSpan(first, first.AddMonths(1).AddDays(-1), DatePrecision.Month);
    }
}
