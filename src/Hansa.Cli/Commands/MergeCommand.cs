using System.CommandLine;
using Hansa.App.Duplicates;
using Hansa.App.Registers;
using Hansa.Cli.Output;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa merge --same</c> and <c>hansa merge ACTIVITY ACTIVITY…</c>: makes activities told twice one.</summary>
internal static class MergeCommand
{
    public static Command Make(ConsoleSession console)
    {
        var activities = new Argument<string[]>("ACTIVITY") { Description = console.Say("argument.activities"), Arity = ArgumentArity.ZeroOrMore };
        var same = new Option<bool>("--same") { Description = console.Say("option.same") };
        var take = new Option<string[]>("--take") { Description = console.Say("option.take"), HelpName = "COLUMN=ACTIVITY", AllowMultipleArgumentsPerToken = true };
        var data = RegisterOptions.Data(console);
        var region = RegisterOptions.Region(console);
        var command = new Command("merge", console.Say("merge.description")) { activities, same, take, data, region };
        command.Validators.Add(result =>
        {
            if (result.GetValue(same) == result.GetValue(activities) is { Length: > 0 })
            {
                result.AddError(console.Say("merge.usage"));
            }
        });
        command.SetAction((parsed, cancel) => RegisterOptions.WithAsync(
            console,
            parsed.GetValue(data),
            (register, _) => parsed.GetValue(same)
                ? SameAsync(console, register, parsed.GetValue(region), cancel)
                : OneAsync(console, register, parsed.GetValue(activities)!, parsed.GetValue(take) ?? [], cancel),
            cancel));
        return command;
    }

    private static async Task<int> SameAsync(ConsoleSession console, Register register, string? region, CancellationToken cancel)
    {
        var (groups, activities) = (0, 0);
        foreach (var regionId in await register.RegionsAsync(region, cancel))
        {
            var merged = await ActivityMerging.MergeSameAsync(register, regionId, RegisterOptions.Actor, (done, total) => Progress(console, done, total), cancel);
            (groups, activities) = (groups + merged.Groups, activities + merged.Activities);
        }

        if (console.ShowsProgress)
        {
            console.Error.Write("\r\e[2K");
        }

        console.Out.WriteLine(console.Say("merge.same-done", groups, activities));
        return ExitCode.Done;
    }

    private static void Progress(ConsoleSession console, int done, int total)
    {
        if (console.ShowsProgress)
        {
            console.Error.Write("\r\e[2K" + console.Say("merge.so-far", done, total));
        }
    }

    private static async Task<int> OneAsync(ConsoleSession console, Register register, string[] names, string[] take, CancellationToken cancel)
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

        var choices = new Dictionary<string, Guid>();
        foreach (var choice in take)
        {
            var cut = choice.IndexOf('=', StringComparison.Ordinal);
            var (_, activity, missing) = await ActivityAddress.FindAsync(register, choice[(cut + 1)..], cancel);
            if (missing is not null)
            {
                return RegisterOptions.Refuse(console, missing);
            }

            choices[choice[..Math.Max(0, cut)]] = activity;
        }

        var (merge, problem) = await ActivityMerging.MergeAsync(
            register, region, new MergeRequest(ids[0], ids[1..]) { Choices = choices }, RegisterOptions.Actor, cancel);
        if (problem is not null)
        {
            return RegisterOptions.Refuse(console, problem);
        }

        console.Out.WriteLine(console.Say("merge.done", ActivityAddress.ShortId(ids[0]), ids.Count, ActivityAddress.ShortId(merge!.Value)));
        return ExitCode.Done;
    }
}
