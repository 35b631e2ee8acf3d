using Hansa.App.Agreements;
using Hansa.App.Plans;
using Hansa.App.Registers;
using Hansa.Core.Agreements;

namespace Hansa.App.Samples;

/// <summary>Writes the sample region’s agreements, with one that was amended and one that has ended, and the plan of one.</summary>
internal static class SampleAgreements
{
    public static async Task WriteAsync(RegisterWork work, SampleRegionFile region, CancellationToken cancel)
    {
        var book = new AgreementBook(work);
        foreach (var agreement in region.Agreements)
        {
            var (id, problem) = await book.AddAsync(CardOf(agreement), cancel: cancel);
            SampleRegion.Expect(problem);
            if (agreement.Amendment is { } amendment)
            {
                SampleRegion.Expect(await book.AmendAsync(id!.Value, null, new AmendmentLine { Title = amendment.Title, SignedOn = amendment.Signed }, cancel));
            }

            if (agreement.Ended is { } ended)
            {
                SampleRegion.Expect(await book.ChangeStatusAsync(id!.Value, null, new StatusChange(StatusChangeKind.Terminated, ended, null, agreement.Act ?? ""), cancel));
            }

            if (agreement.Key == region.Plan.Agreement)
            {
                await WriteAsync(work, region.Plan, id!.Value, cancel);
            }
        }
    }

    private static AgreementCard CardOf(SampleAgreement agreement) => AgreementCard.Of(agreement.Title) with
    {
        OrderNumber = agreement.Order,
        OrderDate = agreement.Ordered,
        SignedOn = agreement.Signed,
        SignedAt = agreement.At,
        InForceUntil = agreement.Until,
        Extension = agreement.Extension,
        ExtensionMonths = agreement.Months,
        FederalConsent = agreement.Consent ?? "",
        FederalConsentOn = agreement.Consented,
        Registrations = agreement.Registration is { } number ? [new RegistrationLine(number, agreement.Registered)] : [],
    };

    private static async Task WriteAsync(RegisterWork work, SamplePlan plan, Guid agreement, CancellationToken cancel)
    {
        var book = new PlanBook(work);
        var (id, problem) = await book.AddAsync(
            new PlanSheet(agreement, plan.Title, plan.First, plan.Last) { SignedOn = plan.Signed, Items = [.. plan.Items.Select(item => new PlanLine(item.What, item.Who, item.Planned))] },
            cancel);
        SampleRegion.Expect(problem);
        var items = await new PlanReview(work).ItemsAsync(id!.Value, cancel);
        foreach (var (fact, item) in items.Zip(plan.Items).Where(pair => pair.Second.State is not null))
        {
            SampleRegion.Expect(await book.SetStateAsync(fact.Id, null, item.State, item.Reason ?? "", cancel));
        }
    }
}
