using Hansa.Core.Duplicates.Traits;

namespace Hansa.Core.Duplicates.Likeness;

/// <summary>Everything that was compared of two activities. The same whichever of the two comes first.</summary>
internal readonly record struct PairLikeness(
    TitleMatch Title,
    DateMatch Dates,
    PlaceMatch Place,
    FactMatch Headcount,
    WordMatch Content,
    WordMatch People,
    FactMatch Documents,
    StageMatch Stages,
    FactMatch Agreements)
{
    public static PairLikeness Of(in ActivityTraits a, in ActivityTraits b) => Of(a, b, TitleMatch.Of(a, b), DateMatching.Of(a, b));

    /// <summary>The same where title and dates were compared already.</summary>
    public static PairLikeness Of(in ActivityTraits a, in ActivityTraits b, in TitleMatch title, DateMatch dates) => new(
        title,
        dates,
        PlaceMatching.Of(a, b),
        HeadcountOf(a, b),
        WordsOf(Overlap.OfHashes(a.Content, b.Content, TraitsStore.MaxContent), enough: 5, alike: 0.6),
        PeopleOf(a, b),
        DocumentsOf(a, b),
        StagesOf(a.Stages, b.Stages),
        AgreementsOf(a, b));

    private static WordMatch WordsOf(Overlap words, int enough, double alike) =>
        words.Shorter < enough ? WordMatch.Unknown
        : words.OfShorter >= alike ? WordMatch.Alike
        : words.OfShorter >= 0.3 ? WordMatch.Partly
        : WordMatch.Different;

    private static WordMatch PeopleOf(in ActivityTraits a, in ActivityTraits b)
    {
        var words = Overlap.OfHashes(a.People, b.People, TraitsStore.MaxPeople);
        var match = WordsOf(words, enough: 2, alike: 0.6);
        var bodies = Overlap.OfHashes(a.Bodies, b.Bodies);
        return match == WordMatch.Different && bodies.Common > 0 ? WordMatch.Partly
            : match == WordMatch.Unknown && words.Common == 0 && bodies is { Common: 0, Shorter: > 0 } ? WordMatch.Different
            : match;
    }

    private static FactMatch HeadcountOf(in ActivityTraits a, in ActivityTraits b) =>
        a.Headcount < 0 || b.Headcount < 0 ? FactMatch.Unknown
        : a.Headcount == b.Headcount ? FactMatch.Same
        // «Около 60» and 57 may be one count.
        : a.Qualifier != Headcounts.CountQualifier.Exact || b.Qualifier != Headcounts.CountQualifier.Exact
            ? (Math.Min(a.Headcount, b.Headcount) >= 0.7 * Math.Max(a.Headcount, b.Headcount) ? FactMatch.Unknown : FactMatch.Different)
        : FactMatch.Different;

    private static FactMatch DocumentsOf(in ActivityTraits a, in ActivityTraits b) =>
        a.Documents.IsEmpty || b.Documents.IsEmpty ? FactMatch.Unknown
        : Overlap.OfHashes(a.Documents, b.Documents).Common > 0 ? FactMatch.Same
        : FactMatch.Different;

    // One event may serve several agreements, but an exchange «в течение всего периода» under another agreement is an
    // exchange with another partner (domain.md M-41, M-107).
    private static FactMatch AgreementsOf(in ActivityTraits a, in ActivityTraits b) =>
        a.Agreements.IsEmpty || b.Agreements.IsEmpty ? FactMatch.Unknown
        : Overlap.OfHashes(a.Agreements, b.Agreements).Common > 0 ? FactMatch.Same
        : FactMatch.Different;

    private static StageMatch StagesOf(Stages a, Stages b) =>
        ((a ^ b) & Traits.Stages.Preparation) != 0 ? StageMatch.Different
        : (a | b).HasFlag(Traits.Stages.Opening | Traits.Stages.Closing) && (a & b) == 0 ? StageMatch.Different
        : ((a ^ b) & (Traits.Stages.Closing | Traits.Stages.Part)) != 0 ? StageMatch.PartAndWhole
        : ((a ^ b) & Traits.Stages.Opening) != 0 ? StageMatch.Opening
        : StageMatch.Same;
}
