namespace Hansa.Core.Duplicates.Likeness;

/// <summary>
/// Weighs what was compared. Points are natural logarithms of odds, set by hand and checked against the labelled
/// near-copies and the real reports; their sum decides, within bounds that no sum may pass.
/// </summary>
internal readonly record struct PairScore(double Points, DuplicateVerdict Verdict)
{
    private const double PointsOfPossible = -0.5;
    private const double PointsOfSame = 3;

    /// <summary>From 0, certainly different, to 1.</summary>
    public double Score => Math.Round(1 / (1 + Math.Exp(-Points)), 3);

    /// <summary>The score as far as a person’s word leaves it.</summary>
    public PairScore Decided(DuplicateVerdict verdict) => verdict switch
    {
        DuplicateVerdict.Same => new PairScore(Math.Max(Points, 2 * PointsOfSame), verdict),
        DuplicateVerdict.Different => new PairScore(Math.Min(Points, PointsOfPossible), verdict),
        _ => Verdict == DuplicateVerdict.Same ? this with { Verdict = verdict } : this,
    };

    public static PairScore Of(in PairLikeness pair)
    {
        var points = -5 + OfTitle(pair.Title) + OfDates(pair.Dates) + OfPlace(pair.Place) + OfHeadcount(pair.Headcount)
            + OfContent(pair.Content) + OfPeople(pair.People) + OfDocuments(pair.Documents)
            + OfStages(pair)
            + (IsOtherExchange(pair) ? -2 : 0);
        var verdict = points >= PointsOfSame && MayBeSame(pair) ? DuplicateVerdict.Same
            : points >= PointsOfPossible && MayBePossible(pair) ? DuplicateVerdict.Possible
            : DuplicateVerdict.Different;
        return new PairScore(points, verdict);
    }

    /// <summary>Something that goes on for months under another agreement is with another partner (domain.md M-107).</summary>
    public static bool IsOtherExchange(in PairLikeness pair) =>
        pair is { Agreements: FactMatch.Different, Dates: DateMatch.SameMonths or DateMatch.SamePeriod or DateMatch.SharedMonths or DateMatch.Unknown };

    /// <summary>No likeness in the other cells would make the two even possible.</summary>
    public static bool IsHopeless(in TitleMatch title, DateMatch dates) =>
        -5 + OfTitle(title) + OfDates(dates) + 1.5 + 2 + 2 + 1 < PointsOfPossible;

    private static double OfTitle(in TitleMatch title)
    {
        var names = title.Names switch
        {
            NameMatch.Same => 2.5,
            NameMatch.Contained => 1.5,
            NameMatch.Partly => -1.5,
            NameMatch.Different => -4,
            _ => 0,
        };
        var ordinals = title.Ordinals switch { FactMatch.Same => 0.5, FactMatch.Different => -4, _ => 0 };
        var kinds = title.Kinds != FactMatch.Different ? 0 : title.Names == NameMatch.Same ? -0.5 : -2;
        // No word of weight on one side: «Встреча с делегацией» may be any of many.
        if (title.Much.Shorter == 0)
        {
            return names + ordinals + kinds + (title.OfShorter >= 0.99 ? 1.5 : title.OfShorter >= 0.6 ? 0.5 : -2);
        }

        return names + ordinals + kinds + (title.Much.Common == 0 ? -4 : -2.5 + 5.5 * title.OfShorter + 1.5 * title.OfAll);
    }

    private static double OfStages(in PairLikeness pair) => pair.Stages switch
    {
        StageMatch.Different => -7,
        StageMatch.PartAndWhole or StageMatch.Opening when pair.Dates != DateMatch.SameDays => -2.5,
        StageMatch.PartAndWhole or StageMatch.Opening => -0.5,
        _ => 0,
    };

    private static double OfDates(DateMatch dates) => dates switch
    {
        DateMatch.SameDays => 3,
        DateMatch.SharedDays => 1.8,
        DateMatch.SameMonths => 1.5,
        DateMatch.DaysInMonths => 1,
        DateMatch.SamePeriod => 0.5,
        DateMatch.SharedMonths => 0.5,
        DateMatch.SameWords => 2,
        DateMatch.Unknown => 0,
        DateMatch.OtherWords => -3,
        DateMatch.Slip => -1,
        DateMatch.Near => -5.5,
        _ => -7,
    };

    private static double OfPlace(PlaceMatch place) => place switch
    {
        PlaceMatch.Same => 1.5,
        PlaceMatch.SameTown => 0.7,
        PlaceMatch.OtherVenue => -1,
        PlaceMatch.OtherTown => -2.5,
        _ => 0,
    };

    private static double OfHeadcount(FactMatch count) => count switch { FactMatch.Same => 2, FactMatch.Different => -1.5, _ => 0 };

    private static double OfContent(WordMatch content) => content switch
    {
        WordMatch.Alike => 2,
        WordMatch.Partly => 0.8,
        WordMatch.Different => -0.7,
        _ => 0,
    };

    private static double OfPeople(WordMatch people) => people switch
    {
        WordMatch.Alike => 1,
        WordMatch.Partly => 0.3,
        WordMatch.Different => -1.5,
        _ => 0,
    };

    private static double OfDocuments(FactMatch documents) => documents switch { FactMatch.Same => 4, FactMatch.Different => -6, _ => 0 };

    private static bool MayBePossible(in PairLikeness pair) => pair.Dates != DateMatch.Apart || pair.Documents == FactMatch.Same;

    private static bool MayBeSame(in PairLikeness pair)
    {
        var title = pair.Title;
        var facts = (pair.Headcount == FactMatch.Same ? 1 : 0) + (pair.Content == WordMatch.Alike ? 1 : 0)
            + (pair.Documents == FactMatch.Same ? 2 : 0);
        if (ContradictsSame(pair) || ContradictsSame(title, facts))
        {
            return false;
        }

        var all = facts + (pair.Place == PlaceMatch.Same ? 1 : 0) + (pair.People == WordMatch.Alike ? 1 : 0);
        var named = title.Names == NameMatch.Same || title.SaysTheSame;
        return pair.Dates switch
        {
            DateMatch.SameDays when title.Names == NameMatch.Same => all > 0,
            DateMatch.SameDays when named => facts > 0 || (pair.Place == PlaceMatch.Same && !title.IsGenerallyReworded),
            DateMatch.SameDays => title.IsShortened && facts > 0 && all > 1,
            DateMatch.SharedDays or DateMatch.SameMonths or DateMatch.DaysInMonths =>
                named && all > 1 && pair.Content != WordMatch.Different && pair.Stages == StageMatch.Same,
            _ => false,
        };
    }

    private static bool ContradictsSame(in PairLikeness pair) =>
        pair.Stages is StageMatch.Different or StageMatch.PartAndWhole || pair.Documents == FactMatch.Different
        || pair.Headcount == FactMatch.Different || pair.Place == PlaceMatch.OtherTown
        // One action is held in many houses on one day with one text: «Ночь музеев».
        || (pair.Place == PlaceMatch.OtherVenue && pair.Headcount != FactMatch.Same && pair.Documents != FactMatch.Same);

    private static bool ContradictsSame(in TitleMatch title, int facts) =>
        title.Ordinals == FactMatch.Different || title.Names is NameMatch.Different or NameMatch.Partly || title.Much.Slips > 0
        // One cup is held in boxing and in wrestling.
        || (title.IsReworded && facts < 2)
        || (title.Kinds == FactMatch.Different && (title.Names != NameMatch.Same || facts == 0));
}
