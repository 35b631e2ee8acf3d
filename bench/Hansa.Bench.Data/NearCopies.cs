using Hansa.Core.Dates;

namespace Hansa.Bench.Data;

/// <summary>
/// Changes the facts of an activity as a second body would report them: shortened, renamed, dated less exactly,
/// counts lost. Each change has its own chance, so that most copies carry several and a few carry many.
/// </summary>
internal sealed class NearCopies(SeededRandom random, ActivityMaker maker)
{
    /// <param name="changes">Receives the names of the changes made.</param>
    public ActivityFacts Of(ActivityFacts facts, List<string> changes)
    {
        var copy = Title(facts, changes);
        copy = Dates(copy, changes);
        copy = Place(copy, changes);
        copy = Content(copy, changes);
        copy = People(copy, changes);
        return Count(copy, changes);
    }

    private bool Roll(int percent, string change, List<string> changes)
    {
        if (!random.Chance(percent))
        {
            return false;
        }

        changes.Add(change);
        return true;
    }

    private ActivityFacts Title(ActivityFacts facts, List<string> changes)
    {
        if (facts.Dedication.Length > 0 && Roll(40, "dedication-dropped", changes))
        {
            facts = facts with { Dedication = "" };
        }

        if (facts.Adjective is not null && Roll(25, "adjective-dropped", changes))
        {
            facts = facts with { Adjective = null };
        }

        if (facts.Ordinal > 0 && Roll(25, "ordinal-dropped", changes))
        {
            facts = facts with { Ordinal = 0 };
        }

        if (facts.Name is { } name && facts.Subject.Length > 0 && Roll(15, "subject-dropped", changes))
        {
            facts = facts with { Subject = "" };
        }
        else if (facts is { Name: not null, Subject.Length: > 0 } && Roll(6, "name-dropped", changes))
        {
            return facts with { Name = null };
        }

        if (Vocabulary.Of("renames").FirstOrDefault(pair => pair.Split('/')[0] == Vocabulary.Form(facts.Kind, 0)) is { } rename
            && Roll(12, "renamed", changes))
        {
            var other = rename.Split('/')[1];
            facts = facts with
            {
                Kind = Vocabulary.Of("kinds").FirstOrDefault(kind => Vocabulary.Form(kind, 0) == other) ?? $"{other}/{other}/{other}/m",
            };
        }

        return facts.Name is { Length: > 6 } written && Roll(5, "slip-of-the-pen", changes) ? facts with { Name = Slip(written) } : facts;
    }

    private string Slip(string name)
    {
        var at = 2 + random.Next(name.Length - 3);
        return random.Next(3) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at..(at + 1)]),
            _ => name[..(at - 1)] + name[at] + name[at - 1] + name[(at + 1)..],
        };
    }

    private ActivityFacts Dates(ActivityFacts facts, List<string> changes)
    {
        var first = facts.Dates[0];
        if (facts.Dates.Count > 1 && Roll(15, "only-one-session", changes))
        {
            return facts with { Dates = [random.Of(facts.Dates)] };
        }

        if (first.Precision == DatePrecision.Day && Roll(7, "only-the-month", changes))
        {
            return facts with { Dates = [ActivityMaker.MonthOf(first.Start)] };
        }

        if (facts.Dates.Count == 1 && first.End > first.Start && first.Precision == DatePrecision.Day && Roll(12, "only-the-first-day", changes))
        {
            return facts with { Dates = [first with { End = first.Start }] };
        }

        if (first.Precision == DatePrecision.Day && Roll(4, "re-dated", changes))
        {
            var days = 1 + random.Next(2);
            return facts with { Dates = [.. facts.Dates.Select(span => span with { Start = span.Start.AddDays(days), End = span.End.AddDays(days) })] };
        }

        return facts;
    }

    private ActivityFacts Place(ActivityFacts facts, List<string> changes)
    {
        if (Roll(15, "legal-form", changes))
        {
            facts = facts with { Venue = facts.Venue with { Form = random.Of(Vocabulary.Of("forms")) } };
        }

        return Roll(10, "town-only", changes) ? facts with { Venue = new Body("", "") }
            : Roll(10, "venue-only", changes) ? facts with { Town = "" }
            : Roll(5, "no-place", changes) ? facts with { Town = "", Venue = new Body("", "") }
            : Roll(3, "organizers-town", changes) ? facts with { Town = random.Of(Vocabulary.Of("towns")), Venue = new Body("", "") }
            : facts;
    }

    private ActivityFacts Content(ActivityFacts facts, List<string> changes) =>
        Roll(10, "no-content", changes) ? facts with { Content = [] }
        : facts.Content.Count > 1 && Roll(25, "content-shortened", changes) ? facts with { Content = [.. facts.Content.Take(1)] }
        : facts.Content.Count > 1 && Roll(30, "content-reordered", changes) ? facts with { Content = random.Shuffle(facts.Content) }
        : Roll(15, "content-rewritten", changes) ? facts with { Content = maker.MakeContent() }
        : facts;

    private ActivityFacts People(ActivityFacts facts, List<string> changes) =>
        facts.People.Count > 1 && Roll(20, "group-dropped", changes) ? facts with { People = [.. facts.People.Skip(1)] }
        : facts.People.Count > 1 && Roll(40, "groups-reordered", changes) ? facts with { People = random.Shuffle(facts.People) }
        : Roll(10, "people-rewritten", changes) ? facts with { People = maker.MakePeople() }
        : facts;

    private ActivityFacts Count(ActivityFacts facts, List<string> changes) =>
        facts.Headcount == 0 ? facts
        : Roll(25, "count-lost", changes) ? facts with { Headcount = 0 }
        : Roll(4, "recounted", changes) ? facts with { Headcount = facts.Headcount + 1 + random.Next(9) }
        : facts;
}
