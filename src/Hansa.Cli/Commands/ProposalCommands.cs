using System.CommandLine;
using Hansa.App.Agreements;
using Hansa.App.Registers;
using Hansa.Cli.Output;
using Hansa.Core.Problems;

namespace Hansa.Cli.Commands;

/// <summary>What reports suggest to write into the register of agreements: to see, accept, reject, link.</summary>
internal static class ProposalCommands
{
    public static Command Propose(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var command = new Command("propose", console.Say("agreements.propose.description"));
        options.Run(command, async (work, parsed, cancel) =>
        {
            await AgreementLinks.LinkAsync(work, cancel);
            var proposals = await new AgreementProposals(work).FindAsync(cancel);
            if (!options.Write(parsed, proposals))
            {
                AgreementLines.Write(console, proposals);
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static Command Accept(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var names = new Argument<string[]>("PROPOSAL") { Description = console.Say("argument.proposal"), Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = console.Say("option.all-proposals") };
        var command = new Command("accept", console.Say("agreements.accept.description")) { names, all };
        options.Run(command, (work, parsed, cancel) => EachAsync(
            console,
            work,
            parsed.GetValue(names)!,
            parsed.GetValue(all),
            async proposal =>
            {
                var (id, problem) = await new ProposalDecisions(work).AcceptAsync(proposal, null, cancel);
                return options.Done(problem, "agreements.accepted", proposal.Id, id is { } card ? CardSearch.ShortId(card) : "", proposal.Card.Title);
            },
            cancel));
        return command;
    }

    public static Command Reject(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var names = new Argument<string[]>("PROPOSAL") { Description = console.Say("argument.proposal"), Arity = ArgumentArity.OneOrMore };
        var command = new Command("reject", console.Say("agreements.reject.description")) { names };
        options.Run(command, (work, parsed, cancel) => EachAsync(
            console,
            work,
            parsed.GetValue(names)!,
            false,
            async proposal => options.Done(await new ProposalDecisions(work).RejectAsync(proposal, cancel), "agreements.rejected", proposal.Id, proposal.Card.Title),
            cancel));
        return command;
    }

    public static Command Link(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var name = new Argument<string?>("PROPOSAL") { Description = console.Say("argument.proposal"), Arity = ArgumentArity.ZeroOrOne };
        var card = new Argument<string?>("CARD") { Description = console.Say("argument.card"), Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("link", console.Say("agreements.link.description")) { name, card };
        options.Run(command, async (work, parsed, cancel) =>
        {
            if (parsed.GetValue(name) is not { } asked)
            {
                return options.Done(null, "agreements.linked", await AgreementLinks.LinkAsync(work, cancel));
            }

            var (id, problem) = await CardSearch.FindAsync(work, parsed.GetValue(card) ?? "", cancel);
            return problem is not null ? RegisterOptions.Refuse(console, problem) : await EachAsync(
                console,
                work,
                [asked],
                false,
                async proposal => options.Done((await new ProposalDecisions(work).AcceptAsync(proposal, id, cancel)).Problem, "agreements.accepted", proposal.Id, CardSearch.ShortId(id!.Value), proposal.Card.Title),
                cancel);
        });
        return command;
    }

    /// <summary>One that is accepted may change what the next one means, so the list is made anew for each.</summary>
    private static async Task<int> EachAsync(
        ConsoleSession console, RegisterWork work, string[] names, bool all, Func<AgreementProposal, Task<int>> decide, CancellationToken cancel)
    {
        var proposals = new AgreementProposals(work);
        if (all)
        {
            // Questions wait for a person, and so does what several cards may mean.
            var open = (await proposals.FindAsync(cancel)).Where(proposal => proposal.Kind != ProposalKind.Question && proposal.Candidates.Count <= 1);
            names = [.. open.Select(proposal => proposal.Id)];
        }

        var exit = ExitCode.Done;
        foreach (var name in names)
        {
            var proposal = (await proposals.FindAsync(cancel)).FirstOrDefault(open => open.Id.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (all && (proposal is null || proposal.Kind == ProposalKind.Question || proposal.Candidates.Count > 1))
            {
                continue;
            }

            var done = proposal is null
                ? RegisterOptions.Refuse(console, new Problem("card.unknown-proposal", Severity.Error) { Text = name, Arguments = [name] })
                : await decide(proposal);
            exit = done == ExitCode.Done ? exit : done;
        }

        return exit;
    }
}
