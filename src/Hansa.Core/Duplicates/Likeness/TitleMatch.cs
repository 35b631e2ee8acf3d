using Hansa.Core.Duplicates.Traits;
using Hansa.Core.Duplicates.Words;

namespace Hansa.Core.Duplicates.Likeness;

/// <summary>How two titles stand to each other.</summary>
/// <param name="Much">Words that tell much.</param>
/// <param name="Little">Words many titles share.</param>
/// <param name="Kinds">Kinds of activity: «концерт» against «выставка».</param>
/// <param name="Ordinals">Numbers in a series, years: «XII» against «XI» is another of the series.</param>
internal readonly record struct TitleMatch(NameMatch Names, Overlap Much, Overlap Little, FactMatch Ordinals, FactMatch Kinds)
{
    private const double LittleWeight = 0.25;

    /// <summary>Neither title says anything of weight that the other does not.</summary>
    public bool SaysTheSame => Much is { Common: > 0, OnlyA: 0, OnlyB: 0, Slips: 0 };

    /// <summary>One title only says more than the other.</summary>
    public bool IsShortened => Much.Common > 0 && Math.Min(Much.OnlyA, Much.OnlyB) == 0 && Much.Slips == 0;

    /// <summary>Each title has words of weight that the other lacks: «по самбо» against «по дзюдо».</summary>
    public bool IsReworded => Math.Min(Much.OnlyA, Much.OnlyB) > 0;

    /// <summary>The same of words that many titles share: «областной» against «городской».</summary>
    public bool IsGenerallyReworded => Math.Min(Little.OnlyA, Little.OnlyB) > 0;

    /// <summary>The share of the words of weight in the poorer title which the other has too.</summary>
    public double OfShorter => Share(Math.Min(Much.OnlyA, Much.OnlyB), Math.Min(Little.OnlyA, Little.OnlyB));

    public double OfAll => Share(Much.OnlyA + Much.OnlyB, Little.OnlyA + Little.OnlyB);

    public static TitleMatch Of(in ActivityTraits a, in ActivityTraits b) => new(
        NamesOf(a, b),
        Overlap.OfStems(a.TitleMuch, b.TitleMuch),
        Overlap.OfStems(a.TitleLittle, b.TitleLittle),
        OrdinalsOf(a.Numbers, b.Numbers),
        KindsOf(a.Kinds, b.Kinds));

    private double Share(int much, int little)
    {
        var common = Much.Common + Little.Common * LittleWeight;
        return common == 0 ? 0 : common / (common + much + little * LittleWeight);
    }

    private static NameMatch NamesOf(in ActivityTraits a, in ActivityTraits b)
    {
        if (a.Names.IsEmpty && b.Names.IsEmpty)
        {
            return NameMatch.Unknown;
        }

        var (contained, partly) = (false, false);
        var restOfA = a.Names;
        while (NextName(ref restOfA) is { IsEmpty: false } name)
        {
            var restOfB = b.Names;
            while (NextName(ref restOfB) is { IsEmpty: false } other)
            {
                var overlap = Overlap.OfStems(name, other);
                if (overlap is { OnlyA: 0, OnlyB: 0, Slips: 0 })
                {
                    return NameMatch.Same;
                }

                contained |= overlap is { OnlyA: 0, OnlyB: 0 } or { Common: >= 2, OfShorter: >= 0.99 };
                partly |= overlap.OfAll >= 0.5;
            }

            contained |= IsIn(name, b);
        }

        var rest = b.Names;
        while (NextName(ref rest) is { IsEmpty: false } name)
        {
            contained |= IsIn(name, a);
        }

        return contained ? NameMatch.Contained
            : partly ? NameMatch.Partly
            : a.Names.IsEmpty || b.Names.IsEmpty ? NameMatch.Unknown
            : NameMatch.Different;
    }

    private static ReadOnlySpan<ulong> NextName(ref ReadOnlySpan<ulong> names)
    {
        var end = names.IndexOf(Stem.None);
        if (end < 0)
        {
            return default;
        }

        var name = names[..end];
        names = names[(end + 1)..];
        return name;
    }

    // A name of one word stands in other titles too easily.
    private static bool IsIn(ReadOnlySpan<ulong> name, in ActivityTraits title)
    {
        foreach (var stem in name)
        {
            if (title.TitleMuch.BinarySearch(stem) < 0 && title.TitleLittle.BinarySearch(stem) < 0)
            {
                return false;
            }
        }

        return name.Length >= 2 || title.TitleMuch.BinarySearch(name[0]) >= 0;
    }

    private static FactMatch KindsOf(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b) =>
        a.IsEmpty || b.IsEmpty ? FactMatch.Unknown
        : Overlap.OfHashes(a, b).Common > 0 ? FactMatch.Same
        : FactMatch.Different;

    private static FactMatch OrdinalsOf(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        var same = false;
        for (var meaning = NumberMeaning.Ordinal; meaning <= NumberMeaning.Other; meaning++)
        {
            var (inA, inB, common) = (0, 0, 0);
            foreach (var number in a)
            {
                inA += TitleNumbers.MeaningOf(number) == meaning ? 1 : 0;
                common += TitleNumbers.MeaningOf(number) == meaning && b.Contains(number) ? 1 : 0;
            }

            foreach (var number in b)
            {
                inB += TitleNumbers.MeaningOf(number) == meaning ? 1 : 0;
            }

            if (inA > 0 && inB > 0 && common == 0)
            {
                return FactMatch.Different;
            }

            same |= common > 0;
        }

        return same ? FactMatch.Same : FactMatch.Unknown;
    }
}
