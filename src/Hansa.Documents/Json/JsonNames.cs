using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Headcounts;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Documents.Json;

/// <summary>The words by which the JSON contract names closed sets of values: small letters, parted by hyphens.</summary>
public static class JsonNames
{
    public static string Of(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => "month",
        PeriodKind.Quarter => "quarter",
        PeriodKind.HalfYear => "half-year",
        PeriodKind.NineMonths => "nine-months",
        PeriodKind.Year => "year",
        PeriodKind.Other => "other",
        _ => throw new InvalidOperationException(),
    };

    public static string Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "day",
        DatePrecision.Month => "month",
        DatePrecision.Quarter => "quarter",
        DatePrecision.Period => "period",
        _ => throw new InvalidOperationException(),
    };

    public static string Of(Recurrence recurrence) => recurrence switch
    {
        Recurrence.Daily => "daily",
        Recurrence.Weekly => "weekly",
        Recurrence.Monthly => "monthly",
        Recurrence.Quarterly => "quarterly",
        Recurrence.Yearly => "yearly",
        _ => throw new InvalidOperationException(),
    };

    public static string Of(CountQualifier qualifier) => qualifier switch
    {
        CountQualifier.Exact => "exact",
        CountQualifier.About => "about",
        CountQualifier.MoreThan => "more-than",
        _ => throw new InvalidOperationException(),
    };

    public static string Of(Mode mode) => mode switch
    {
        Mode.InPerson => "in-person",
        Mode.Online => "online",
        Mode.Hybrid => "hybrid",
        Mode.Correspondence => "correspondence",
        Mode.ByExchange => "by-exchange",
        _ => throw new InvalidOperationException(),
    };

    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Agreement => "agreement",
        DocumentKind.SupplementaryAgreement => "supplementary-agreement",
        DocumentKind.Plan => "plan",
        DocumentKind.Order => "order",
        DocumentKind.Registration => "registration",
        DocumentKind.Contract => "contract",
        DocumentKind.Protocol => "protocol",
        DocumentKind.Memorandum => "memorandum",
        DocumentKind.Programme => "programme",
        _ => throw new InvalidOperationException(),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Hint => "hint",
        _ => throw new InvalidOperationException(),
    };

    public static string Of(ColumnRole role) => role switch
    {
        ColumnRole.Unknown => "unknown",
        ColumnRole.Number => "number",
        ColumnRole.Agreement => "agreements",
        ColumnRole.Title => "title",
        ColumnRole.Place => "place",
        ColumnRole.Dates => "dates",
        ColumnRole.Content => "content",
        ColumnRole.Participants => "participants",
        ColumnRole.Note => "note",
        ColumnRole.DatesAndPlace => "dates-and-place",
        ColumnRole.Headcount => "headcount",
        ColumnRole.Section => "section",
        ColumnRole.Subsection => "subsection",
        ColumnRole.Country => "country",
        ColumnRole.TitleAndDates => "title-and-dates",
        ColumnRole.TitleAndPlace => "title-and-place",
        ColumnRole.TitleDatesAndPlace => "title-dates-and-place",
        _ => throw new InvalidOperationException(),
    };
}
