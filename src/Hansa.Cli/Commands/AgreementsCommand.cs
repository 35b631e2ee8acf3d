using System.CommandLine;
using Hansa.App.Agreements;
using Hansa.Cli.Output;
using Hansa.Core.Agreements;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa agreements list|show|propose|accept|reject|link|add|status</c>: the register of agreements.</summary>
internal static class AgreementsCommand
{
    public static Command Make(ConsoleSession console) => new("agreements", console.Say("agreements.description"))
    {
        List(console), Show(console), ProposalCommands.Propose(console), ProposalCommands.Accept(console), ProposalCommands.Reject(console),
        ProposalCommands.Link(console), Add(console), Status(console),
    };

    public static Argument<string> Card(ConsoleSession console) => new("CARD") { Description = console.Say("argument.card") };

    private static Command List(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var on = options.Day("--on", "option.on");
        var status = new Option<string?>("--status") { Description = console.Say("option.status"), HelpName = "in-force" };
        status.AcceptOnlyFromAmong([.. Enum.GetValues<AgreementStatus>().Select(NameOf)]);
        var ends = new Option<int?>("--ends-within") { Description = console.Say("option.ends-within"), HelpName = "DAYS" };
        var idle = new Option<int?>("--idle-longer") { Description = console.Say("option.idle-longer"), HelpName = "DAYS" };
        var words = new Argument<string[]>("WORDS") { Description = console.Say("argument.words"), Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("list", console.Say("agreements.list.description")) { words, on, status, ends, idle };
        options.Run(command, async (work, parsed, cancel) =>
        {
            var filter = new AgreementFilter
            {
                Status = parsed.GetValue(status) is { } name ? Enum.GetValues<AgreementStatus>().First(value => NameOf(value) == name) : null,
                EndsWithinDays = parsed.GetValue(ends),
                IdleLongerThanDays = parsed.GetValue(idle),
                Words = string.Join(' ', parsed.GetValue(words)!),
            };
            var lines = await new AgreementList(work).FindAsync(filter, RegionOptions.DayOf(parsed.GetValue(on)), cancel);
            if (!options.Write(parsed, lines))
            {
                AgreementLines.Write(console, lines);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var (card, on) = (Card(console), options.Day("--on", "option.on"));
        var command = new Command("show", console.Say("agreements.show.description")) { card, on };
        options.Run(command, async (work, parsed, cancel) =>
        {
            var (id, problem) = await CardSearch.FindAsync(work, parsed.GetValue(card)!, cancel);
            if (problem is not null)
            {
                return RegisterOptions.Refuse(console, problem);
            }

            var page = (await new AgreementPages(work).FindAsync(id!.Value, RegionOptions.DayOf(parsed.GetValue(on)), cancel))!;
            if (!options.Write(parsed, page))
            {
                AgreementLines.Write(console, page);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Add(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var title = new Argument<string>("TITLE") { Description = console.Say("argument.title") };
        var (signed, from, until) = (options.Day("--signed", "option.signed"), options.Day("--from", "option.in-force-from"), options.Day("--until", "option.in-force-until"));
        var succeeds = new Option<string?>("--succeeds") { Description = console.Say("option.succeeds"), HelpName = "CARD" };
        var command = new Command("add", console.Say("agreements.add.description")) { title, signed, from, until, succeeds };
        options.Run(command, async (work, parsed, cancel) =>
        {
            Guid? older = null;
            if (parsed.GetValue(succeeds) is { } name)
            {
                (older, var unknown) = await CardSearch.FindAsync(work, name, cancel);
                if (unknown is not null)
                {
                    return RegisterOptions.Refuse(console, unknown);
                }
            }

            var card = AgreementCard.Of(parsed.GetValue(title)!);
            card = card with
            {
                SignedOn = RegionOptions.DayOf(parsed.GetValue(signed)) ?? card.SignedOn,
                InForceFrom = RegionOptions.DayOf(parsed.GetValue(from)),
                InForceUntil = RegionOptions.DayOf(parsed.GetValue(until)),
            };
            var (id, problem) = await new AgreementBook(work).AddAsync(card, older, cancel);
            if (problem is null)
            {
                await AgreementLinks.LinkAsync(work, cancel);
            }

            return options.Done(problem, "agreements.added", id is { } made ? CardSearch.ShortId(made) : "", card.Title);
        });
        return command;
    }

    private static Command Status(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var card = Card(console);
        var kind = new Argument<string>("CHANGE") { Description = console.Say("argument.change") };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<StatusChangeKind>().Select(NameOf)]);
        var (day, until) = (options.Day("--day", "option.day"), options.Day("--until", "option.until"));
        day.Required = true;
        var act = new Option<string?>("--act") { Description = console.Say("option.act") };
        var command = new Command("status", console.Say("agreements.status.description")) { card, kind, day, until, act };
        options.Run(command, async (work, parsed, cancel) =>
        {
            var (id, problem) = await CardSearch.FindAsync(work, parsed.GetValue(card)!, cancel);
            var change = new StatusChange(
                Enum.GetValues<StatusChangeKind>().First(value => NameOf(value) == parsed.GetValue(kind)),
                RegionOptions.DayOf(parsed.GetValue(day))!.Value,
                RegionOptions.DayOf(parsed.GetValue(until)),
                parsed.GetValue(act) ?? "");
            return options.Done(problem ?? await new AgreementBook(work).ChangeStatusAsync(id!.Value, null, change, cancel), "agreements.changed", CardSearch.ShortId(id ?? default));
        });
        return command;
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
