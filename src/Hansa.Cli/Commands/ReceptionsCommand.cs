using System.CommandLine;
using Hansa.App.Agreements;
using Hansa.App.Receptions;
using Hansa.Cli.Output;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Receptions;
using Spectre.Console;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa receptions list|add|import|footer</c>: the journal of receptions.</summary>
internal static class ReceptionsCommand
{
    public static Command Make(ConsoleSession console) =>
        new("receptions", console.Say("receptions.description")) { List(console), Add(console), Import(console), Footer(console) };

    private static Command List(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var code = SharedOptions.PeriodOption(console);
        code.Description = console.Say("option.receptions-period");
        var command = new Command("list", console.Say("receptions.list.description")) { code };
        options.Run(command, async (work, parsed, cancel) =>
        {
            var entries = await new ReceptionBook(work).ListAsync(Period.TryParse(parsed.GetValue(code), out var period) ? period : null, cancel);
            if (!options.Write(parsed, entries))
            {
                var table = PlainTable.Of(console, "import.id", "~receptions.dates", "receptions.kind", "~receptions.place", "~receptions.guests", "~receptions.talk");
                foreach (var entry in entries)
                {
                    table.AddRow(
                        CardSearch.ShortId(entry.Id), Markup.Escape(entry.Line.Dates), console.Say("reception-kind." + entry.Line.Kind), Markup.Escape(entry.Line.Place),
                        Markup.Escape(entry.Line.Guests), Markup.Escape(entry.Line.Talk));
                }

                PlainTable.Write(console, table);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Add(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var guests = new Argument<string>("GUESTS") { Description = console.Say("receptions.guests") };
        var kind = new Option<string?>("--kind") { Description = console.Say("option.kind") };
        kind.AcceptOnlyFromAmong("reception", "meeting", "talks");
        var (number, dates, place) = (Text("--number", "receptions.number"), Text("--dates", "receptions.dates"), Text("--place", "receptions.place"));
        var (ground, talk, ours) = (Text("--ground", "receptions.ground"), Text("--talk", "receptions.talk"), Text("--participants", "receptions.participants"));
        var (permitted, record) = (Text("--permitted-by", "receptions.permitted-by"), Text("--record", "receptions.record"));
        dates.Required = true;
        var command = new Command("add", console.Say("receptions.add.description")) { guests, number, dates, place, ground, talk, ours, permitted, record, kind };
        options.Run(command, async (work, parsed, cancel) =>
        {
            var line = new JournalLine
            {
                Number = Said(number), Dates = Said(dates), Place = Said(place), Guests = parsed.GetValue(guests)!, Ground = Said(ground), Talk = Said(talk),
                Participants = Said(ours), PermittedBy = Said(permitted), Record = Said(record),
            };
            ReceptionKind? said = parsed.GetValue(kind) switch
            {
                "reception" => ReceptionKind.Reception,
                "meeting" => ReceptionKind.Meeting,
                "talks" => ReceptionKind.Talks,
                _ => null,
            };
            var (id, problem) = await new ReceptionBook(work).AddAsync(line, said, cancel);
            return options.Done(problem, "receptions.added", CardSearch.ShortId(id ?? default));

            string Said(Option<string?> option) => parsed.GetValue(option) ?? "";
        });
        return command;

        Option<string?> Text(string name, string sentence) => new(name) { Description = console.Say(sentence) };
    }

    private static Command Import(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var file = new Argument<string>("FILE") { Description = console.Say("argument.journal") };
        var command = new Command("import", console.Say("receptions.import.description")) { file };
        options.Run(command, async (work, parsed, cancel) =>
        {
            var imported = await new ReceptionBook(work).ImportAsync(parsed.GetValue(file)!, cancel: cancel);
            if (!options.Write(parsed, new { imported.Added, imported.Known, problems = imported.Problems.Select(problem => problem.Message(console.Language)) }))
            {
                foreach (var problem in imported.Problems)
                {
                    ProblemLines.Write(console, problem, "  ");
                }

                console.Out.WriteLine(console.Say("receptions.imported", imported.Added, imported.Known));
            }

            return imported.Problems.Any(problem => problem.Severity == Severity.Error) ? ExitCode.Unreadable : ExitCode.Done;
        });
        return command;
    }

    private static Command Footer(ConsoleSession console)
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
        var form = SharedOptions.Form(console);
        var command = new Command("footer", console.Say("receptions.footer.description")) { code, form };
        options.Run(command, async (work, parsed, cancel) =>
        {
            var period = Period.TryParse(parsed.GetValue(code), out var read) ? read : default;
            var counted = await new ReceptionBook(work).CountAsync(period, cancel);
            var name = parsed.GetValue(form) ?? "international-executive";
            if (FormCatalog.BuiltIn.Find(name, period.Year)?.Receptions is not { } sentence)
            {
                return RegisterOptions.Refuse(console, new Problem("reception.no-sentence", Severity.Error) { Arguments = [name, period.Year] });
            }

            var text = sentence.Write(period, counted);
            if (!options.Write(parsed, new { period = period.Code, text, receptions = counted }))
            {
                console.Out.WriteLine(text);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
