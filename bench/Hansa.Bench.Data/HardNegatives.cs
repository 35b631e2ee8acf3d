using Hansa.Core.Dates;

namespace Hansa.Bench.Data;

/// <summary>Makes of one activity another that looks much like it and is not it.</summary>
internal sealed class HardNegatives(SeededRandom random, ActivityMaker maker)
{
    /// <param name="kind">Receives the name of the likeness.</param>
    public ActivityFacts Of(ActivityFacts facts, out string kind)
    {
        var own = facts with { Headcount = facts.Headcount > 0 ? facts.Headcount + 3 + random.Next(60) : 0 };
        switch (random.Next(9))
        {
            case 0:
                kind = "next-year";
                return own with { Ordinal = own.Ordinal > 0 ? own.Ordinal + 1 : 0, Dates = Later(facts, 364 + random.Next(5)) };
            case 1:
                kind = "next-month";
                return own with { Dates = Later(facts, 28 + random.Next(5)), Content = maker.MakeContent() };
            case 2:
                kind = "other-place-same-days";
                var town = random.Next(Vocabulary.Of("towns").Length);
                return Vocabulary.Of("towns")[town] == facts.Town ? Of(facts, out kind) : own with
                {
                    Town = Vocabulary.Of("towns")[town], Venue = maker.MakeBody(town), People = maker.MakePeople(), Content = maker.MakeContent(),
                };
            case 3:
                kind = "other-name-same-day-and-place";
                return own with
                {
                    Name = maker.MakeName(),
                    Kind = random.Of(Vocabulary.Of("kinds")),
                    Subject = "",
                    Age = "",
                    Ordinal = 0,
                    Content = random.Chance(50) ? facts.Content : maker.MakeContent(),
                };
            case 4:
                kind = "preparation";
                return own with { Stage = "Подготовка", Dates = Later(facts, -random.Next(15)), Content = maker.MakeContent() };
            case 5:
                kind = "closing-of-the-opened";
                return own with { Stage = "Закрытие", Dates = Later(facts, 10 + random.Next(20)) };
            case 6:
                kind = "other-sport-same-days";
                var sport = "по " + random.Of(Vocabulary.Of("sports"));
                return facts.Subject == sport ? Of(facts, out kind) : own with
                {
                    Name = null,
                    Kind = Vocabulary.Of("kinds").First(item => item.StartsWith("первенство", StringComparison.Ordinal)),
                    Subject = sport,
                    Ordinal = 0,
                };
            case 7:
                kind = "other-kind-same-dedication";
                return own with
                {
                    Name = null,
                    Subject = "",
                    Age = "",
                    Ordinal = 0,
                    Kind = random.Of(Vocabulary.Of("kinds").Where(other => other != facts.Kind).ToList()),
                    Dedication = facts.Dedication.Length > 0 ? facts.Dedication : random.Of(Vocabulary.Of("dedications")),
                    Content = maker.MakeContent(),
                };
            default:
                kind = "other-subject-next-week";
                return own with { Dates = Later(facts, 3 + random.Next(6)), Name = maker.MakeName(), Content = maker.MakeContent() };
        }
    }

    private static IReadOnlyList<DateSpan> Later(ActivityFacts facts, int days) =>
        [.. facts.Dates.Select(span => span.Precision == DatePrecision.Month
            // Never the same month again: of that nobody could tell the two apart.
            ? ActivityMaker.MonthOf(span.Start.AddMonths(Math.Max(1, days / 28)))
            : span with { Start = span.Start.AddDays(days), End = span.End.AddDays(days) })];
}
