using System.Text.Json;
using Hansa.App.Duplicates;
using Hansa.App.Registers;
using Hansa.Cli.Output;
using Hansa.Documents.Json;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa duplicates</c> without files: searches the register and shows what is left to settle.</summary>
internal static class RegisterDuplicates
{
    private const int GroupsShown = 50;

    public static Task<int> RunAsync(ConsoleSession console, string? data, string? region, bool isNew, string? json, CancellationToken cancel) =>
        RegisterOptions.WithAsync(
            console,
            data,
            async (register, _) =>
            {
                var groups = new List<OpenGroup>();
                var (compared, same, possible) = (0, 0, 0);
                foreach (var regionId in await register.RegionsAsync(region, cancel))
                {
                    var found = await DuplicateRuns.RunAsync(register, regionId, !isNew, Progress(console), cancel);
                    (compared, same, possible) = (compared + found.Compared, same + found.Same, possible + found.Possible);
                    groups.AddRange(await OpenGroups.ListAsync(register, regionId, 0, json is null ? GroupsShown : int.MaxValue, cancel));
                }

                if (console.ShowsProgress)
                {
                    console.Error.Write("\r\e[2K");
                }

                Show(console, groups, json);
                if (json is null && same + possible > groups.Count)
                {
                    console.Out.WriteLine(console.Say("duplicates.more", same + possible - groups.Count));
                }

                var total = console.Say("duplicates.register-total", compared, same, possible);
                (json is null ? console.Out : console.Error).WriteLine(total);
                return ExitCode.Done;
            },
            cancel);

    private static Action<int, int> Progress(ConsoleSession console) => (activities, groups) =>
    {
        if (console.ShowsProgress)
        {
            console.Error.Write("\r\e[2K" + console.Say("duplicates.so-far", activities, groups));
        }
    };

    private static void Show(ConsoleSession console, List<OpenGroup> groups, string? path)
    {
        if (path is not null)
        {
            WriteJson(console, groups, path);
            return;
        }

        foreach (var group in groups)
        {
            DuplicateLines.Write(
                console,
                group.Verdict,
                group.Score,
                group.Activities.Select(activity => ($"{ActivityAddress.ShortId(activity.ActivityId)}  {activity.Source}".TrimEnd(), activity.Title)),
                group.Reasons);
        }
    }

    private static void WriteJson(ConsoleSession console, List<OpenGroup> groups, string path)
    {
        using var stream = console.OpenOutput(path);
        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartArray();
        foreach (var group in groups)
        {
            json.WriteStartObject();
            UnderstandingJson.WriteStrings(json, "ids", [.. group.Activities.Select(activity => activity.Source.Length > 0 ? activity.Source : $"{activity.ActivityId}")]);
            UnderstandingJson.WriteStrings(json, "activities", [.. group.Activities.Select(activity => $"{activity.ActivityId}")]);
            DuplicatesCommand.WriteVerdict(console, json, group.Score, group.Reasons, group.Verdict);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
