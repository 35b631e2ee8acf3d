using System.CommandLine;
using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Cli.Output;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa audit verify</c> and <c>hansa audit list</c>: who changed what, and whether that record is whole.</summary>
internal static class AuditCommand
{
    public static Command Make(ConsoleSession console) => new("audit", console.Say("audit.description")) { Verify(console), List(console) };

    private static Command Verify(ConsoleSession console)
    {
        var data = RegisterOptions.Data(console);
        var command = new Command("verify", console.Say("audit.verify.description")) { data };
        command.SetAction((parsed, cancel) => RegisterOptions.WithAsync(console, parsed.GetValue(data), (register, _) => VerifyAsync(console, register, cancel), cancel));
        return command;
    }

    private static async Task<int> VerifyAsync(ConsoleSession console, Register register, CancellationToken cancel)
    {
        var states = await AuditChain.VerifyAsync(register, cancel);
        foreach (var state in states)
        {
            if (state.Broken is not { } broken)
            {
                console.Out.WriteLine(console.Say("audit.holds", state.RegionId, state.Entries));
                continue;
            }

            console.Out.WriteLine(console.Say(broken.Line is null ? "audit.missing" : "audit.broken", state.RegionId, broken.Entry));
            if (broken.Line is { } line)
            {
                AuditLines.Write(console, line);
            }
        }

        if (states.Count == 0)
        {
            console.Out.WriteLine(console.Say("audit.empty"));
        }

        return states.Any(state => state.Broken is not null) ? ExitCode.ErrorsFound : ExitCode.Done;
    }

    private static Command List(ConsoleSession console)
    {
        var data = RegisterOptions.Data(console);
        var region = RegisterOptions.Region(console);
        var actor = new Option<string?>("--actor") { Description = console.Say("option.audit-actor") };
        var action = new Option<string?>("--action") { Description = console.Say("option.audit-action"), HelpName = "import" };
        var subject = new Option<string?>("--subject") { Description = console.Say("option.audit-subject"), HelpName = "activity" };
        var id = new Option<Guid?>("--id") { Description = console.Say("option.audit-subject-id") };
        var since = new Option<DateOnly?>("--since") { Description = console.Say("option.audit-since"), HelpName = "2026-01-31" };
        var until = new Option<DateOnly?>("--until") { Description = console.Say("option.audit-until"), HelpName = "2026-02-28" };
        var limit = new Option<int>("--limit") { Description = console.Say("option.limit"), DefaultValueFactory = _ => 50, HelpName = "50" };
        var json = SharedOptions.Json(console);
        var command = new Command("list", console.Say("audit.list.description")) { actor, action, subject, id, since, until, limit, region, json, data };
        command.SetAction((parsed, cancel) => RegisterOptions.WithAsync(
            console,
            parsed.GetValue(data),
            async (register, _) =>
            {
                var lines = await AuditList.ReadAsync(
                    register,
                    new AuditFilter
                    {
                        RegionId = parsed.GetValue(region),
                        Actor = parsed.GetValue(actor),
                        Action = parsed.GetValue(action),
                        Subject = parsed.GetValue(subject),
                        SubjectId = parsed.GetValue(id),
                        Since = StartOf(parsed.GetValue(since)),
                        Until = StartOf(parsed.GetValue(until)?.AddDays(1)),
                        Limit = Math.Clamp(parsed.GetValue(limit), 1, 100_000),
                    },
                    cancel);
                if (parsed.GetValue(json) is { } target)
                {
                    AuditLines.WriteJson(console, lines, target);
                    return ExitCode.Done;
                }

                foreach (var line in lines)
                {
                    AuditLines.Write(console, line);
                }

                if (lines.Count == 0)
                {
                    console.Out.WriteLine(console.Say("audit.empty"));
                }

                return ExitCode.Done;
            },
            cancel));
        return command;
    }

    private static DateTimeOffset? StartOf(DateOnly? day) => day is { } known ? new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue, DateTimeKind.Local)) : null;
}
