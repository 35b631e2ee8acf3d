using System.Runtime.InteropServices;

namespace Hansa.Core.Headcounts;

/// <summary>Makes one head count of the numbers of people of a cell.</summary>
internal static class HeadcountSum
{
    public static Headcount? Of(List<PeopleCount> counts)
    {
        var all = CollectionsMarshal.AsSpan(counts);
        LeaveOutPlanned(all);
        return Stated(all) ?? Summed(all);
    }

    /// <summary>«Заявлено 80 человек, участвовало 50»: fifty took part.</summary>
    private static void LeaveOutPlanned(Span<PeopleCount> all)
    {
        var came = false;
        foreach (ref readonly var count in all)
        {
            came |= count is { IsPlanned: false, IsShare: false, Parent: < 0 };
        }

        if (!came)
        {
            return;
        }

        foreach (ref var count in all)
        {
            if (count.IsPlanned)
            {
                (count.IsShare, count.IsTotal) = (true, false);
            }
        }
    }

    /// <summary>The total that is said to be one.</summary>
    private static Headcount? Stated(ReadOnlySpan<PeopleCount> all)
    {
        List<Headcount>? totals = null;
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].IsTotal)
            {
                (totals ??= []).Add(Chain(all, i));
            }
        }

        if (totals is null)
        {
            return null;
        }

        var stated = totals.Count == 1 ? totals[0] : OneOf(totals, all);
        return stated.Parts.Count == 1 && PartsThatMake(stated.Total, all) is { } parts ? stated with { Parts = parts } : stated;
    }

    /// <summary>«Всего 50 школьников и 10 педагогов»: the kinds joined to the first belong to the total.</summary>
    private static Headcount Chain(ReadOnlySpan<PeopleCount> all, int first)
    {
        var start = all[first];
        var parts = new List<int> { start.Value };
        var (total, qualifier) = ((long)start.Value, start.Qualifier);
        for (var i = first + 1; i < all.Length; i++)
        {
            var next = all[i];
            var joined = next is { IsTotal: false, IsShare: false, Parent: < 0, Noun: not PersonNoun.General, NounToken: >= 0 }
                && next.Sentence == start.Sentence && start is { Noun: not PersonNoun.General, NounToken: >= 0 };
            if (!joined)
            {
                break;
            }

            parts.Add(next.Value);
            (total, qualifier) = (total + next.Value, Both(qualifier, next.Qualifier));
        }

        return new Headcount((int)Math.Min(total, int.MaxValue), qualifier, parts);
    }

    /// <summary>
    /// Several totals: one may be the sum of the others; equal ones are one; totals of parts («Россия: всего 20; Беларусь: всего 30») add;
    /// one of participants goes before one of the audience.
    /// </summary>
    private static Headcount OneOf(List<Headcount> totals, ReadOnlySpan<PeopleCount> all)
    {
        var kept = new List<Headcount>();
        var words = new List<char>();
        var audience = 0;
        foreach (var count in all)
        {
            audience += count is { IsTotal: true, Noun: PersonNoun.Audience } ? 1 : 0;
        }

        var t = 0;
        foreach (var count in all)
        {
            if (count.IsTotal)
            {
                var total = totals[t++];
                var known = false;
                for (var k = 0; k < kept.Count; k++)
                {
                    known |= kept[k].Total == total.Total && words[k] != count.TotalWord;
                }

                if (!known && (count.Noun != PersonNoun.Audience || audience == totals.Count))
                {
                    kept.Add(total);
                    words.Add(count.TotalWord);
                }
            }
        }

        if (kept.Count == 1)
        {
            return kept[0];
        }

        var (sum, greatest, qualifier) = (0L, kept[0], CountQualifier.Exact);
        var parts = new List<int>();
        foreach (var total in kept)
        {
            sum += total.Total;
            greatest = total.Total > greatest.Total ? total : greatest;
            qualifier = Both(qualifier, total.Qualifier);
            parts.Add(total.Total);
        }

        return (kept.Count > 2 && sum == 2L * greatest.Total) || sum > int.MaxValue ? greatest : new Headcount((int)sum, qualifier, parts);
    }

    private static Headcount? Summed(ReadOnlySpan<PeopleCount> all)
    {
        var tops = new List<PeopleCount>();
        foreach (var count in all)
        {
            if (!count.IsShare && count.Parent < 0)
            {
                tops.Add(count);
            }
        }

        if (tops.Count == 0)
        {
            return null;
        }

        tops = GreatestSession(tops);
        if (tops.Count > 2 && IsSumOfRest(tops, 0))
        {
            return new Headcount(tops[0].Value, tops[0].Qualifier, Values(tops[1..]));
        }

        if (tops.Count > 2 && IsSumOfRest(tops, tops.Count - 1))
        {
            return new Headcount(tops[^1].Value, tops[^1].Qualifier, Values(tops[..^1]));
        }

        var (sum, qualifier) = (0L, CountQualifier.Exact);
        foreach (var count in tops)
        {
            (sum, qualifier) = (sum + count.Value, Both(qualifier, count.Qualifier));
        }

        var parts = tops.Count == 1 ? Children(all, tops[0]) ?? Values(tops) : Values(tops);
        return sum > int.MaxValue ? null : new Headcount((int)sum, qualifier, parts);
    }

    /// <summary>
    /// Counts behind dates («07.08.2023 – 21 участник, 31.08.2023 – 10 участников», domain.md M-65) tell of sessions of, probably, the
    /// same people: the fullest session stands for all.
    /// </summary>
    private static List<PeopleCount> GreatestSession(List<PeopleCount> tops)
    {
        if (tops[0].Session == tops[^1].Session)
        {
            return tops;
        }

        var (best, bestSum) = (0, -1L);
        foreach (var start in tops)
        {
            var sum = 0L;
            foreach (var count in tops)
            {
                sum += count.Session == start.Session ? count.Value : 0;
            }

            (best, bestSum) = sum > bestSum ? (start.Session, sum) : (best, bestSum);
        }

        return tops.FindAll(count => count.Session == best);
    }

    /// <summary>«35 человек, 20 школьников и 15 педагогов»: people in general, then exactly as many by kind.</summary>
    private static bool IsSumOfRest(List<PeopleCount> tops, int index)
    {
        var sum = 0L;
        for (var i = 0; i < tops.Count; i++)
        {
            sum += tops[i].Value;
            if ((tops[i].Noun == PersonNoun.General) != (i == index) || tops[i].NounToken < 0)
            {
                return false;
            }
        }

        return sum == 2L * tops[index].Value;
    }

    /// <summary>The numbers outside the stated total that add up to exactly it, or null.</summary>
    private static List<int>? PartsThatMake(int total, ReadOnlySpan<PeopleCount> all)
    {
        var (sum, parts) = (0L, new List<int>());
        foreach (var count in all)
        {
            if (count is { IsTotal: false, IsShare: false })
            {
                sum += count.Value;
                parts.Add(count.Value);
            }
        }

        return parts.Count > 1 && sum == total ? parts : null;
    }

    private static List<int>? Children(ReadOnlySpan<PeopleCount> all, PeopleCount parent)
    {
        var (sum, parts) = (0L, new List<int>());
        foreach (var count in all)
        {
            if (count.Parent >= 0 && all[count.Parent].First == parent.First)
            {
                sum += count.Value;
                parts.Add(count.Value);
            }
        }

        return parts.Count > 1 && sum == parent.Value ? parts : null;
    }

    private static List<int> Values(List<PeopleCount> counts) => counts.ConvertAll(count => count.Value);

    /// <summary>A sum with a rough part is rough; one with lower bounds only among exact parts is a lower bound.</summary>
    private static CountQualifier Both(CountQualifier one, CountQualifier other) =>
        one == other ? one
            : one == CountQualifier.About || other == CountQualifier.About ? CountQualifier.About
            : CountQualifier.MoreThan;
}
