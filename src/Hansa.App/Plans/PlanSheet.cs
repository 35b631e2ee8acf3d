using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Periods;

namespace Hansa.App.Plans;

/// <summary>A plan as a person writes it.</summary>
/// <param name="FirstDay">Of the time it is made for; both days included.</param>
public sealed record PlanSheet(Guid AgreementId, string Title, DateOnly FirstDay, DateOnly LastDay)
{
    public DateOnly? SignedOn { get; init; }

    public string? OrderNumber { get; init; }

    public DateOnly? OrderDate { get; init; }

    public IReadOnlyList<PlanLine> Items { get; init; } = [];

    /// <summary>
    /// A signed plan without its items: its years are those of its name, else the year it was signed in; null where neither is told.
    /// </summary>
    public static PlanSheet? Of(Guid agreement, SignedPaper paper) =>
        (paper.Years ?? (paper.SignedOn is { } signed ? (signed.Year, signed.Year) : null)) is not (var first, var last)
            ? null
            : new PlanSheet(agreement, paper.Title, new DateOnly(first, 1, 1), new DateOnly(last, 12, 31))
            {
                SignedOn = paper.SignedOn, OrderNumber = paper.Order?.Number, OrderDate = paper.Order?.Date,
            };
}

/// <summary>An item as a person writes it.</summary>
/// <param name="Planned">Any words for days, a month, a quarter; "" for the whole time of the plan.</param>
public sealed record PlanLine(string What, string Who, string Planned)
{
    /// <summary>The first and last day the words mean; null when they mean none.</summary>
    /// <param name="plan">The time of the plan gives the year to words without one.</param>
    public (DateOnly First, DateOnly Last)? Days(Period plan)
    {
        if (string.IsNullOrWhiteSpace(Planned))
        {
            return (plan.Start, plan.End);
        }

        var spans = DatePhrase.Parse(Planned, plan).Spans;
        return spans.Count == 0 ? null : (spans.Min(span => span.Start), spans.Max(span => span.End));
    }
}
