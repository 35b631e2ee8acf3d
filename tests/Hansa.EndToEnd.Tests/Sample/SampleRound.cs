using Hansa.App.Letters;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Rounds;

namespace Hansa.EndToEnd.Tests.Sample;

/// <summary>An open round of the sample region in which bodies stand at different places.</summary>
internal static class SampleRound
{
    private static readonly string[] s_states =
    [
        "state = 'accepted', submitted_at = now() - interval '3 days', decided_at = now() - interval '1 day'",
        "state = 'submitted', submitted_at = now() - interval '2 days', late = true",
        "state = 'returned', submitted_at = now() - interval '4 days', decided_at = now() - interval '1 day', reason = 'В двух строках нет числа участников.'",
        "state = 'submitted', submitted_at = now() - interval '2 days', nothing_held = true",
        "state = 'accepted', submitted_at = now() - interval '5 days', decided_at = now(), nothing_held = true",
        "exception_until = current_date + 20",
    ];

    public static async Task OpenAsync(Register register)
    {
        var work = new RegisterWork(register, "RU-SMO", "Анна Соколова <coordinator@smolensk.example>");
        var today = DateOnly.FromDateTime(register.Time.GetLocalNow().Date);
        var quarter = Period.OfQuarter(today.AddMonths(-3).Year, (today.AddMonths(-3).Month + 2) / 3);
        AskedForm[] forms = [new("international-executive"), new("international-municipal")];
        var proposal = await RoundProposals.ReadAsync(register, "RU-SMO", FormCatalog.BuiltIn, forms, quarter, today);
        var institutions = proposal.Bodies.Where(body => body.Body.GatheredBy is not null).Select(body => body.Body).ToList();
        var opening = await new RoundBook(work, FormCatalog.BuiltIn).OpenAsync(proposal.Asking with { Bodies = [.. proposal.Asking.Bodies, .. institutions], Due = today.AddDays(-1) });
        var bodies = proposal.Asking.Bodies.Select(body => body.OrganizationId).Distinct().ToList();
        var addresses = new OrganizationAddresses(work);
        await addresses.SetAsync(bodies[0], [new AddressLine("culture@smolensk.example", "Белова М.А.")]);
        await addresses.SetAsync(bodies[1], [new AddressLine("office@smolensk.example", "")]);
        await new LetterBook(work, FormCatalog.BuiltIn, "https://hansa.example").MakeAsync(opening.Id!.Value, LetterKind.KickOff);
        for (var i = 0; i < s_states.Length; i++)
        {
            await using var set = register.Source.CreateCommand(
                $"update submission set {s_states[i]} where round_id = $1 and submission_id = (select submission_id from submission where round_id = $1 order by submission_id offset {i} limit 1)");
            set.Parameters.Add(new() { Value = opening.Id!.Value });
            await set.ExecuteNonQueryAsync();
        }
    }
}
