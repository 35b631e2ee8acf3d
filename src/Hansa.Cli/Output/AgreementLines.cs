using System.Globalization;
using Hansa.App.Agreements;
using Hansa.Core.Agreements;

namespace Hansa.Cli.Output;

/// <summary>Prints agreements: the list, the page of facts, the proposals.</summary>
internal static class AgreementLines
{
    public static void Write(ConsoleSession console, IReadOnlyList<AgreementLine> lines)
    {
        if (lines.Count == 0)
        {
            console.Out.WriteLine(console.Say("agreements.none"));
            return;
        }

        // Titles run over several lines: a table would leave them no room.
        foreach (var line in lines)
        {
            Wrap.Write(console.Out, line.Title, console.Width, CardSearch.ShortId(line.Id) + " ", "         ");
            string[] facts =
            [
                console.Say("agreement-status." + line.Status),
                line.Ends is { } ends ? $"{console.Say("agreements.ends")} {Day(ends)}" : "",
                $"{console.Say("agreements.activities")}: {line.Activities}",
                line.LastActivity is { } last ? $"{console.Say("agreements.last")}: {Day(last)}" : "",
                line.IdleDays is { } days ? $"{console.Say("agreements.idle")}: {console.Say("agreements.days", days)}" : "",
            ];
            Wrap.Write(console.Out, string.Join("; ", facts.Where(fact => fact.Length > 0)), console.Width, "         ", "         ");
        }
    }

    public static void Write(ConsoleSession console, AgreementPage page)
    {
        var card = page.Sheet.Card;
        Wrap.Write(console.Out, card.Title, console.Width, "", "");
        Fact("agreements.status", console.Say("agreement-status." + page.Status.Status) + (page.Status.By is { Act.Length: > 0 } by ? $" ({by.Act})" : ""));
        Fact("agreements.ends", Day(page.Status.Ends));
        Fact("agreements.parties", string.Join("; ", card.Parties.Select(party => $"{party.Name} ({console.Say("party." + party.Level)})")));
        Fact("agreements.order", Cited(card.OrderNumber, card.OrderDate));
        Fact("agreements.signed", Day(card.SignedOn));
        Fact("agreements.registered", string.Join("; ", card.Registrations.Select(line => Cited(line.Number, line.Date))));
        foreach (var amendment in page.Sheet.Amendments)
        {
            Fact("agreements.amended", $"{Day(amendment.SignedOn)} {amendment.Title}");
            Fact("agreements.order", Cited(amendment.OrderNumber, amendment.OrderDate));
            Fact("agreements.registered", string.Join("; ", amendment.Registrations.Select(line => Cited(line.Number, line.Date))));
        }

        foreach (var plan in page.Plans)
        {
            Fact("agreements.plan", $"{CardSearch.ShortId(plan.Id)} {plan.Title}");
        }

        Fact("agreements.by-year", string.Join(", ", page.Years.Select(year => $"{year.Year?.ToString(CultureInfo.InvariantCulture) ?? "?"}: {year.Activities}")));
        Fact("agreements.partners", string.Join("; ", page.Partners.Select(partner => partner.Activities is { } named ? $"{partner.Name} ({named})" : partner.Name)));
        Fact("agreements.last", page.LastActivity is { } last ? $"{Day(last.LastDay)} {last.Title}" : "");
        Fact("agreements.idle", page.IdleDays is { } days ? console.Say("agreements.days", days) : "");
        foreach (var doubt in page.Sheet.Doubts())
        {
            ProblemLines.Write(console, doubt, "  ");
        }

        void Fact(string key, string value)
        {
            if (value.Trim().Length > 0)
            {
                Wrap.Write(console.Out, value, console.Width, $"  {console.Say(key)}: ", "    ");
            }
        }
    }

    public static void Write(ConsoleSession console, IReadOnlyList<AgreementProposal> proposals)
    {
        foreach (var proposal in proposals)
        {
            Wrap.Write(console.Out, proposal.Paper?.Title ?? proposal.Card.Title, console.Width, $"{proposal.Id} {console.Say("proposal." + proposal.Kind)}: ", "  ");
            Wrap.Write(
                console.Out,
                string.Join(", ", proposal.Sources.DistinctBy(source => source.TellingId).Select(source => $"{source.File} {source.Number}")),
                console.Width, $"  {console.Say("proposal.rows", proposal.Rows)}: ", "    ");
            foreach (var candidate in proposal.Candidates)
            {
                Wrap.Write(console.Out, candidate.Title, console.Width, $"  {console.Say("proposal.candidate")}: {CardSearch.ShortId(candidate.Id)} ", "    ");
            }
        }

        console.Out.WriteLine(console.Say("agreements.proposed", proposals.Count));
    }

    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Cited(string? number, DateOnly? day) => $"{(number is null ? "" : "№ " + number)} {Day(day)}".Trim();
}
