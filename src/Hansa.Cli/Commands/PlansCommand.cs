using System.CommandLine;
using Hansa.App.Agreements;
using Hansa.App.Plans;
using Hansa.App.Registers;
using Hansa.Cli.Output;
using Hansa.Core.Agreements;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Spectre.Console;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa plans list|show|review|add|add-item|state|link</c>: action plans to agreements, plan against fact.</summary>
internal static class PlansCommand
{
    public static Command Make(ConsoleSession console) =>
        new("plans", console.Say("plans.description")) { List(console), Show(console), Review(console), Add(console), AddItem(console), State(console), Link(console) };

    private static Argument<string> Plan(ConsoleSession console) => new("PLAN") { Description = console.Say("argument.plan") };

    private static Argument<string> Item(ConsoleSession console) => new("ITEM") { Description = console.Say("argument.item") };

    private static Command List(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var command = new Command("list", console.Say("plans.list.description"));
        options.Run(command, async (work, parsed, cancel) =>
        {
            var plans = await new PlanReview(work).ListAsync(cancel: cancel);
            if (!options.Write(parsed, plans))
            {
                var table = PlainTable.Of(console, "import.id", "~agreements.plan", "~agreements.title", "plans.days", ">plans.items");
                foreach (var plan in plans)
                {
                    table.AddRow(
                        CardSearch.ShortId(plan.Id), Markup.Escape(plan.Title), Markup.Escape(plan.Agreement),
                        $"{AgreementLines.Day(plan.FirstDay)} – {AgreementLines.Day(plan.LastDay)}", $"{plan.Items}");
                }

                PlainTable.Write(console, table);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var plan = Plan(console);
        var command = new Command("show", console.Say("plans.show.description")) { plan };
        options.Run(command, async (work, parsed, cancel) => await FindAsync(work, parsed.GetValue(plan)!, cancel) is { } id
            ? Write(console, options, parsed, await new PlanReview(work).ItemsAsync(id, cancel))
            : Unknown(console, "plan.unknown-plan", parsed.GetValue(plan)!));
        return command;
    }

    private static Command Review(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var code = new Argument<string>("PERIOD") { Description = console.Say("argument.period") };
        code.Validators.Add(result =>
        {
            if (!Period.TryParse(result.GetValueOrDefault<string>(), out _))
            {
                result.AddError(console.Say("option.period.wrong", result.GetValueOrDefault<string>()));
            }
        });
        var command = new Command("review", console.Say("plans.review.description")) { code };
        options.Run(command, async (work, parsed, cancel) =>
        {
            var period = Period.TryParse(parsed.GetValue(code), out var read) ? read : default;
            return Write(console, options, parsed, await new PlanReview(work).OfAsync(period, cancel: cancel));
        });
        return command;
    }

    private static Command Add(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var card = AgreementsCommand.Card(console);
        var title = new Argument<string>("TITLE") { Description = console.Say("argument.plan-title") };
        var (from, until) = (options.Day("--from", "option.in-force-from"), options.Day("--until", "option.in-force-until"));
        (from.Required, until.Required) = (true, true);
        var command = new Command("add", console.Say("plans.add.description")) { card, title, from, until };
        options.Run(command, async (work, parsed, cancel) =>
        {
            var (agreement, problem) = await CardSearch.FindAsync(work, parsed.GetValue(card)!, cancel);
            Guid? id = null;
            if (problem is null)
            {
                var sheet = new PlanSheet(agreement!.Value, parsed.GetValue(title)!, RegionOptions.DayOf(parsed.GetValue(from))!.Value, RegionOptions.DayOf(parsed.GetValue(until))!.Value);
                (id, problem) = await new PlanBook(work).AddAsync(sheet, cancel);
            }

            return options.Done(problem, "plans.added", CardSearch.ShortId(id ?? default));
        });
        return command;
    }

    private static Command AddItem(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var plan = Plan(console);
        var what = new Argument<string>("WHAT") { Description = console.Say("argument.what") };
        var who = new Option<string?>("--who") { Description = console.Say("option.who") };
        var when = new Option<string?>("--when") { Description = console.Say("option.when") };
        var command = new Command("add-item", console.Say("plans.add-item.description")) { plan, what, who, when };
        options.Run(command, async (work, parsed, cancel) => await FindAsync(work, parsed.GetValue(plan)!, cancel) is { } id
            ? options.Done(
                await new PlanBook(work).AddItemAsync(id, null, new PlanLine(parsed.GetValue(what)!, parsed.GetValue(who) ?? "", parsed.GetValue(when) ?? ""), cancel),
                "plans.changed", CardSearch.ShortId(id))
            : Unknown(console, "plan.unknown-plan", parsed.GetValue(plan)!));
        return command;
    }

    private static Command State(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var item = Item(console);
        var state = new Argument<string>("STATE") { Description = console.Say("argument.state") };
        state.AcceptOnlyFromAmong("done", "partly", "not-done", "open");
        var reason = new Option<string?>("--reason") { Description = console.Say("option.reason") };
        var command = new Command("state", console.Say("plans.state.description")) { item, state, reason };
        options.Run(command, async (work, parsed, cancel) =>
        {
            PlanItemState? said = parsed.GetValue(state) switch
            {
                "done" => PlanItemState.Done,
                "partly" => PlanItemState.Partly,
                "not-done" => PlanItemState.NotDone,
                _ => null,
            };
            return await FindItemAsync(work, parsed.GetValue(item)!, cancel) is { } id
                ? options.Done(await new PlanBook(work).SetStateAsync(id, null, said, parsed.GetValue(reason) ?? "", cancel), "plans.changed", CardSearch.ShortId(id))
                : Unknown(console, "plan.unknown-item", parsed.GetValue(item)!);
        });
        return command;
    }

    private static Command Link(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var item = Item(console);
        var activity = new Argument<string>("ACTIVITY") { Description = console.Say("argument.activity") };
        var command = new Command("link", console.Say("plans.link.description")) { item, activity };
        options.Run(command, async (work, parsed, cancel) => await FindItemAsync(work, parsed.GetValue(item)!, cancel) is { } id && Guid.TryParse(parsed.GetValue(activity), out var held)
            ? options.Done(await new PlanBook(work).LinkAsync(id, held, cancel), "plans.changed", CardSearch.ShortId(id))
            : Unknown(console, "plan.unknown-item", parsed.GetValue(item)!));
        return command;
    }

    private static int Write(ConsoleSession console, RegionOptions options, ParseResult parsed, IReadOnlyList<PlanItemFact> items)
    {
        if (!options.Write(parsed, items))
        {
            var table = PlainTable.Of(console, "import.id", "~plans.what", "~plans.who", "~plans.when", "agreements.status", "~plans.note");
            foreach (var item in items)
            {
                table.AddRow(
                    CardSearch.ShortId(item.Id), Markup.Escape(item.What), Markup.Escape(item.Who), Markup.Escape(item.Planned),
                    console.Say("plan-state." + (item.State?.ToString() ?? "Open")), Markup.Escape(item.Note));
            }

            PlainTable.Write(console, table);
        }

        return ExitCode.Done;
    }

    private static int Unknown(ConsoleSession console, string code, string name) => RegisterOptions.Refuse(console, new Problem(code, Severity.Error) { Text = name, Arguments = [name] });

    private static async Task<Guid?> FindAsync(RegisterWork work, string name, CancellationToken cancel) =>
        CardSearch.ByEnd((await new PlanReview(work).ListAsync(cancel: cancel)).Select(plan => plan.Id), name);

    private static async Task<Guid?> FindItemAsync(RegisterWork work, string name, CancellationToken cancel)
    {
        var items = await new PlanReview(work).OfAsync(new Period(PeriodKind.Other, DateOnly.MinValue, DateOnly.MaxValue.AddDays(-1)), cancel: cancel);
        return CardSearch.ByEnd(items.Select(item => item.Id), name);
    }
}
