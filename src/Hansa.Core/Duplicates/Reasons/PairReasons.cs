using System.Globalization;
using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Duplicates.Likeness;
using Hansa.Core.Headcounts;
using Hansa.Core.Readings;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Reasons;

/// <summary>Puts into sentences what was found alike and different in two rows.</summary>
internal static class PairReasons
{
    private const int MaxPlace = 90;

    public static List<DuplicateReason> Of(ReadingRow a, ReadingRow b, in PairLikeness pair)
    {
        var reasons = new List<DuplicateReason>();
        if (HaveSameCells(a, b))
        {
            For(reasons, "same-row");
        }

        AddTitle(reasons, new TitleWords(a.Title), new TitleWords(b.Title), pair.Title);
        AddDates(reasons, a, b, pair.Dates);
        AddDocuments(reasons, a.Documents, b.Documents, pair.Documents);
        AddPlace(reasons, a.Place, b.Place, pair.Place);
        AddHeadcount(reasons, a.Headcount, b.Headcount, pair.Headcount);
        AddWords(reasons, "people", pair.People);
        AddWords(reasons, "content", pair.Content);
        if (pair.Stages != StageMatch.Same)
        {
            Against(reasons, "other-stage");
        }

        if (PairScore.IsOtherExchange(pair))
        {
            Against(reasons, "other-agreement");
        }

        return reasons;
    }

    private static void For(List<DuplicateReason> reasons, string key, params LocalText[] arguments) =>
        reasons.Add(new DuplicateReason("duplicates." + key, IsFor: true, arguments));

    private static void Against(List<DuplicateReason> reasons, string key, params LocalText[] arguments) =>
        reasons.Add(new DuplicateReason("duplicates." + key, IsFor: false, arguments));

    private static bool HaveSameCells(ReadingRow a, ReadingRow b) =>
        a.Title == b.Title && a.Place == b.Place && a.Dates == b.Dates && a.Content == b.Content && a.Participants == b.Participants;

    private static void AddTitle(List<DuplicateReason> reasons, TitleWords a, TitleWords b, in TitleMatch title)
    {
        if (a.Folded == b.Folded)
        {
            For(reasons, "same-title");
        }
        else if (title.Names == NameMatch.Same)
        {
            For(reasons, "same-name", a.NamesIn(b));
        }
        else if (title.Names is NameMatch.Contained)
        {
            For(reasons, "contained-name", a.NamesIn(b) is { Length: > 0 } names ? names : b.NamesIn(a));
        }
        else if (title.Much.Common > 0)
        {
            For(reasons, title.SaysTheSame ? "same-words" : title.IsShortened ? "shortened-title" : "common-words", a.Words(b, shared: true));
        }

        if (title.Names is NameMatch.Different or NameMatch.Partly)
        {
            Against(reasons, "other-name", a.Names, b.Names);
        }

        if (title.Much is { OnlyA: > 0, OnlyB: > 0 })
        {
            Against(reasons, "other-words", a.Words(b, shared: false), b.Words(a, shared: false));
        }

        if (title.Kinds == FactMatch.Different)
        {
            Against(reasons, "other-kind");
        }

        if (title.Ordinals == FactMatch.Different)
        {
            Against(reasons, "other-numbers", a.Numbers(), b.Numbers());
        }
        else if (title.Ordinals == FactMatch.Same && a.Folded != b.Folded)
        {
            For(reasons, "same-numbers", a.Numbers());
        }
    }

    private static void AddDates(List<DuplicateReason> reasons, ReadingRow rowA, ReadingRow rowB, DateMatch dates)
    {
        var (a, b) = (rowA.When.Spans, rowB.When.Spans);
        switch (dates)
        {
            case DateMatch.SameDays:
                For(reasons, "same-days", DateWords.Of(a));
                break;
            case DateMatch.SameMonths:
                For(reasons, "same-months", DateWords.Of(a));
                break;
            case DateMatch.SamePeriod:
                For(reasons, "same-period", DateWords.Of(a));
                break;
            case DateMatch.SharedDays:
                For(reasons, "shared-days", Both(a, b));
                break;
            case DateMatch.DaysInMonths:
                For(reasons, "days-in-months", Both(a, b));
                break;
            case DateMatch.SharedMonths:
                For(reasons, "shared-months", Both(a, b));
                break;
            case DateMatch.Slip or DateMatch.Near:
                Against(reasons, "near-days", DateWords.Of(a), DateWords.Of(b));
                break;
            case DateMatch.Apart:
                Against(reasons, "apart", DateWords.Of(a), DateWords.Of(b));
                break;
            case DateMatch.SameWords:
                For(reasons, "same-date-words", CellText.OneLine(rowA.Dates));
                break;
            case DateMatch.OtherWords:
                Against(reasons, "apart", CellText.OneLine(rowA.Dates), CellText.OneLine(rowB.Dates));
                break;
            case DateMatch.Unknown:
                Against(reasons, "no-date");
                break;
            default:
                break;
        }
    }

    private static LocalText Both(IReadOnlyList<DateSpan> a, IReadOnlyList<DateSpan> b)
    {
        var (x, y) = (DateWords.Of(a), DateWords.Of(b));
        return new LocalText($"{x.Russian}; {y.Russian}", $"{x.English}; {y.English}");
    }

    private static void AddPlace(List<DuplicateReason> reasons, string a, string b, PlaceMatch place)
    {
        switch (place)
        {
            case PlaceMatch.Same:
                For(reasons, "same-place", Short(a.Length <= b.Length ? a : b));
                break;
            case PlaceMatch.SameTown:
                For(reasons, "same-town", Short(a.Length <= b.Length ? a : b));
                break;
            case PlaceMatch.OtherVenue or PlaceMatch.OtherTown:
                Against(reasons, "other-place", Short(a), Short(b));
                break;
            default:
                break;
        }
    }

    private static string Short(string text) => CellText.OneLine(text) is { Length: > MaxPlace } line ? line[..MaxPlace].TrimEnd() + "…" : CellText.OneLine(text);

    private static void AddHeadcount(List<DuplicateReason> reasons, Headcount? a, Headcount? b, FactMatch headcount)
    {
        if (headcount == FactMatch.Same)
        {
            For(reasons, "same-headcount", Number(a));
        }
        else if (headcount == FactMatch.Different)
        {
            Against(reasons, "other-headcount", Number(a), Number(b));
        }
    }

    private static LocalText Number(Headcount? headcount) => headcount?.Total.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void AddWords(List<DuplicateReason> reasons, string what, WordMatch words)
    {
        switch (words)
        {
            case WordMatch.Alike:
                For(reasons, "same-" + what);
                break;
            case WordMatch.Partly:
                For(reasons, "like-" + what);
                break;
            case WordMatch.Different:
                Against(reasons, "other-" + what);
                break;
            default:
                break;
        }
    }

    private static void AddDocuments(
        List<DuplicateReason> reasons, IReadOnlyList<CitedDocument> a, IReadOnlyList<CitedDocument> b, FactMatch documents)
    {
        var (mine, theirs) = (Numbers(a), Numbers(b));
        if (documents == FactMatch.Same)
        {
            For(reasons, "same-document", string.Join(", ", mine.Intersect(theirs)));
        }
        else if (documents == FactMatch.Different)
        {
            Against(reasons, "other-document", string.Join(", ", mine), string.Join(", ", theirs));
        }
    }

    private static List<string> Numbers(IReadOnlyList<CitedDocument> documents) =>
        [.. from document in documents
            where document is { Role: DocumentRole.Own, Number: not null, Kind: DocumentKind.Order or DocumentKind.Registration }
            select $"№ {document.Number}"];
}
