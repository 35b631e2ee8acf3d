namespace Hansa.Core.Agreements;

public enum AgreementStatus
{
    /// <summary>Its first day is still to come.</summary>
    NotYetInForce,
    InForce,
    Suspended,

    /// <summary>Its term ran out.</summary>
    Expired,

    /// <summary>An act ended it before its term.</summary>
    Terminated,
}

/// <summary>What becomes of an agreement when its term runs out.</summary>
public enum Extension
{
    None,

    /// <summary>It goes on by itself for so many months, again and again, unless a party objects.</summary>
    Automatic,

    /// <summary>The parties have to agree on it: an <see cref="StatusChangeKind.Extended"/> says so.</summary>
    ByConsent,
}

public enum StatusChangeKind
{
    Suspended,
    Resumed,
    Terminated,
    Extended,
}

/// <summary>The days of an agreement as it states them itself.</summary>
/// <param name="From">The first day; null when nobody knows it, which counts as long ago.</param>
/// <param name="Until">The last day; null without term.</param>
/// <param name="ExtensionMonths">Of <see cref="Extension.Automatic"/>, at least 1.</param>
public readonly record struct AgreementTerm(DateOnly? From, DateOnly? Until, Extension Extension = Extension.None, int? ExtensionMonths = null);

/// <summary>An act that changed the status from a day on.</summary>
/// <param name="Day">The first day on which it holds.</param>
/// <param name="Until">Of an extension: the new last day; null for without term.</param>
/// <param name="Act">As cited; "" when not known.</param>
public sealed record StatusChange(StatusChangeKind Kind, DateOnly Day, DateOnly? Until = null, string Act = "");

/// <summary>The status of an agreement on a day.</summary>
/// <param name="Ends">The last day in force as known on that day; null without one, or when it is over already.</param>
/// <param name="By">The act that brought the status about; null when the term alone did.</param>
public sealed record StatusOnDay(AgreementStatus Status, DateOnly? Ends, StatusChange? By);

/// <summary>The status of an agreement on any day follows from its term and the acts that changed it (domain.md §2).</summary>
public static class AgreementLife
{
    /// <param name="changes">In any order. One whose day is still to come counts only for when it ends.</param>
    public static StatusOnDay On(DateOnly day, AgreementTerm term, IEnumerable<StatusChange> changes)
    {
        var (until, extension) = (term.Until, term.Extension);
        StatusChange? suspended = null;
        StatusChange? extended = null;
        DateOnly? stops = null;
        foreach (var change in changes.OrderBy(change => change.Day).ThenBy(change => change.Kind))
        {
            if (change.Day > day)
            {
                stops ??= change.Kind == StatusChangeKind.Terminated ? change.Day.AddDays(-1) : null;
                continue;
            }

            switch (change.Kind)
            {
                case StatusChangeKind.Terminated:
                    return new StatusOnDay(AgreementStatus.Terminated, null, change);
                case StatusChangeKind.Suspended:
                    suspended = change;
                    break;
                case StatusChangeKind.Resumed:
                    suspended = null;
                    break;
                case StatusChangeKind.Extended:
                    (until, extended) = (change.Until, change);
                    break;
            }
        }

        if (day < term.From)
        {
            return new StatusOnDay(AgreementStatus.NotYetInForce, Earlier(until, stops), null);
        }

        if (extension == Extension.Automatic)
        {
            until = GoneOn(until, Math.Max(term.ExtensionMonths ?? 12, 1), day);
        }

        return day > until ? new StatusOnDay(AgreementStatus.Expired, null, null)
            : suspended is not null ? new StatusOnDay(AgreementStatus.Suspended, Earlier(until, stops), suspended)
            : new StatusOnDay(AgreementStatus.InForce, Earlier(until, stops), extended);
    }

    /// <summary>Counted from the first end, for 31 January must not become the 28th for ever.</summary>
    private static DateOnly? GoneOn(DateOnly? until, int months, DateOnly day)
    {
        if (until is not { } first || first >= day)
        {
            return until;
        }

        var passed = (day.Year - first.Year) * 12 + day.Month - first.Month;
        for (var times = Math.Max(passed / months, 1); ; times++)
        {
            var left = (DateOnly.MaxValue.Year - first.Year) * 12 - 12;
            if (times * months >= left)
            {
                return null;
            }

            if (first.AddMonths(times * months) is var end && end >= day)
            {
                return end;
            }
        }
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
