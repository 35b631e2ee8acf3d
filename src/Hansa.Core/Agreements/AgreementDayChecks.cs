using System.Globalization;
using Hansa.Core.Problems;

namespace Hansa.Core.Agreements;

/// <summary>First the order, then the signing, then the registration (domain.md M-56): what lies otherwise is told and kept.</summary>
public static class AgreementDayChecks
{
    public static IReadOnlyList<Problem> Find(DateOnly? order, DateOnly? signed, IEnumerable<CitedDocument> registrations)
    {
        var found = new List<Problem>();
        if (order > signed)
        {
            found.Add(new Problem("document.order-after-signing", Severity.Warning) { Arguments = [Day(order.Value), Day(signed.Value)] });
        }

        foreach (var registration in registrations)
        {
            if (registration.Date < signed)
            {
                found.Add(new Problem("document.registered-before-signing", Severity.Warning)
                {
                    Text = registration.Number ?? "",
                    Arguments = [Day(registration.Date.Value), Day(signed.Value)],
                });
            }
        }

        return found;
    }

    private static string Day(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
