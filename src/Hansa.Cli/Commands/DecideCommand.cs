using System.CommandLine;
using Hansa.App.Duplicates;
using Hansa.App.Registers;
using Hansa.Cli.Output;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa decide different|undecided ACTIVITY ACTIVITY…</c>: what a person holds of activities that look like one.</summary>
internal static class DecideCommand
{
    public static Command Make(ConsoleSession console)
    {
        var opinion = new Argument<string>("OPINION") { Description = console.Say("argument.opinion"), HelpName = "different|undecided" };
        opinion.AcceptOnlyFromAmong("different", "undecided");
        var activities = new Argument<string[]>("ACTIVITY") { Description = console.Say("argument.activities"), Arity = new ArgumentArity(2, 100) };
        var remark = new Option<string>("--remark") { Description = console.Say("option.remark"), DefaultValueFactory = _ => "" };
        var data = RegisterOptions.Data(console);
        var command = new Command("decide", console.Say("decide.description")) { opinion, activities, remark, data };
        command.SetAction((parsed, cancel) => RegisterOptions.WithAsync(
            console,
            parsed.GetValue(data),
            (register, _) => RunAsync(
                console,
                register,
                parsed.GetValue(opinion) == "different" ? DuplicateOpinion.Different : DuplicateOpinion.Undecided,
                parsed.GetValue(activities)!,
                parsed.GetValue(remark)!,
                cancel),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(
        ConsoleSession console, Register register, DuplicateOpinion opinion, string[] names, string remark, CancellationToken cancel)
    {
        var ids = new List<Guid>();
        var region = "";
        foreach (var name in names)
        {
            var (regionId, activity, missing) = await ActivityAddress.FindAsync(register, name, cancel);
            if (missing is not null)
            {
                return RegisterOptions.Refuse(console, missing);
            }

            region = regionId;
            ids.Add(activity);
        }

        if (await DuplicateDecisions.DecideAsync(register, region, ids, opinion, remark, RegisterOptions.Actor, cancel) is { } problem)
        {
            return RegisterOptions.Refuse(console, problem);
        }

        console.Out.WriteLine(console.Say(opinion == DuplicateOpinion.Different ? "decide.different" : "decide.undecided", ids.Count));
        return ExitCode.Done;
    }
}
