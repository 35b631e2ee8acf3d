using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Readings;
using Hansa.Core.Text;

namespace Hansa.Core.Activities;

/// <summary>What sort of thing a row tells of (domain.md §1: not all are events).</summary>
public enum ActivityKind
{
    Event,

    /// <summary>A paper was signed: «Подписание …», or the row tells by which act and number it came about.</summary>
    Signing,

    /// <summary>Went on through the time or came again: «в течение всего периода», «ежемесячно» (domain.md M-34).</summary>
    Ongoing,
}

public static class ActivityKinds
{
    public static ActivityKind Of(ReadingRow row)
    {
        if (IsSigning(row))
        {
            return ActivityKind.Signing;
        }

        foreach (var span in row.When.Spans)
        {
            if (span.Recurrence is not null || span.Precision is DatePrecision.Period or DatePrecision.Quarter)
            {
                return ActivityKind.Ongoing;
            }
        }

        return ActivityKind.Event;
    }

    private static bool IsSigning(ReadingRow row)
    {
        var title = Folding.Fold(row.Title.Length > 40 ? row.Title[..40] : row.Title).AsSpan().TrimStart();
        if (title.StartsWith("подписан", StringComparison.Ordinal) || title.StartsWith("заключен", StringComparison.Ordinal))
        {
            return true;
        }

        // A registration is of the paper that was signed; an order alone may also be about a delegation.
        foreach (var document in row.Documents)
        {
            if (document.Kind == DocumentKind.Registration && document.Role == DocumentRole.Own)
            {
                return true;
            }
        }

        return false;
    }
}
