using Hansa.Core.Headcounts;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>
/// What is compared of one activity: a view on numbers that lie together in a <see cref="TraitsStore"/>, with no text.
/// Lists of words are sorted and each word stands once.
/// </summary>
internal readonly ref struct ActivityTraits
{
    /// <summary>Stems of the title that tell much of it.</summary>
    public required ReadOnlySpan<ulong> TitleMuch { get; init; }

    /// <summary>Stems of the title that many titles share.</summary>
    public required ReadOnlySpan<ulong> TitleLittle { get; init; }

    /// <summary>Quoted names of the title, names of bodies left out; behind each one <see cref="Words.Stem.None"/>.</summary>
    public required ReadOnlySpan<ulong> Names { get; init; }

    /// <summary>See <see cref="TitleNumbers"/>.</summary>
    public required ReadOnlySpan<uint> Numbers { get; init; }

    /// <summary>Hashes of words, as are the lists below: the kinds of activity a title names, «выставка».</summary>
    public required ReadOnlySpan<uint> Kinds { get; init; }

    /// <summary>Towns and villages of the place cell.</summary>
    public required ReadOnlySpan<uint> Settlements { get; init; }

    /// <summary>See <see cref="PlaceReader.Venue"/>.</summary>
    public required ReadOnlySpan<uint> Venue { get; init; }

    /// <summary>See <see cref="PlaceReader.House"/>.</summary>
    public required ReadOnlySpan<uint> House { get; init; }

    public required ReadOnlySpan<uint> Content { get; init; }

    public required ReadOnlySpan<uint> People { get; init; }

    /// <summary>Quoted names of place and participants, in full and by their initials, and abbreviations in capitals.</summary>
    public required ReadOnlySpan<uint> Bodies { get; init; }

    /// <summary>Own orders and registrations: kind, number and day in one hash.</summary>
    public required ReadOnlySpan<uint> Documents { get; init; }

    /// <summary>Agreements served: the words of each title in one hash, in whatever order the parties are named (domain.md M-53).</summary>
    public required ReadOnlySpan<uint> Agreements { get; init; }

    public required ReadOnlySpan<PackedSpan> Dates { get; init; }

    /// <summary>Of a row without known dates the days and months it names, in one hash; else 0.</summary>
    public required uint DateWords { get; init; }

    public required Stages Stages { get; init; }

    /// <summary>How many people took part, or -1.</summary>
    public required int Headcount { get; init; }

    public required CountQualifier Qualifier { get; init; }
}
