using System.CommandLine;
using Hansa.App.Registers;
using Hansa.App.Search;
using Hansa.Cli.Output;
using Hansa.Core.Periods;
using Hansa.Core.Problems;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa search TEXT…</c>: activities by the words of all who told of them.</summary>
internal static class SearchCommand
{
    private static readonly string[] s_modes = ["in-person", "online", "hybrid", "correspondence", "by-exchange"];

    public static Command Make(ConsoleSession console)
    {
        var text = new Argument<string[]>("TEXT") { Description = console.Say("argument.search"), Arity = ArgumentArity.ZeroOrMore };
        var data = RegisterOptions.Data(console);
        var region = RegisterOptions.Region(console);
        var period = SharedOptions.PeriodOption(console);
        var country = Many(console, "--country", "BY");
        var mode = Many(console, "--mode", "online");
        mode.AcceptOnlyFromAmong(s_modes);
        var field = Many(console, "--field");
        var organization = Many(console, "--organization");
        var agreement = Many(console, "--agreement");
        var problem = new Option<bool>("--problem") { Description = console.Say("option.search-problem") };
        var limit = new Option<int>("--limit") { Description = console.Say("option.limit"), DefaultValueFactory = _ => 20, HelpName = "20" };
        var after = new Option<string?>("--after") { Description = console.Say("option.search-after") };
        var json = SharedOptions.Json(console);
        var command = new Command("search", console.Say("search.description")) { text, country, period, mode, field, organization, agreement, problem, limit, after, region, json, data };
        command.SetAction((parsed, cancel) => RegisterOptions.WithAsync(
            console,
            parsed.GetValue(data),
            async (register, _) =>
            {
                var request = new SearchRequest
                {
                    Text = string.Join(' ', parsed.GetValue(text) ?? []),
                    RegionId = parsed.GetValue(region),
                    Period = Period.TryParse(parsed.GetValue(period), out var found) ? found : null,
                    Modes = parsed.GetValue(mode) ?? [],
                    HasProblem = parsed.GetValue(problem),
                    Limit = parsed.GetValue(limit),
                    After = parsed.GetValue(after),
                };
                var countries = new List<string>();
                var (fields, organizations, agreements) = (new List<Guid>(), new List<Guid>(), new List<Guid>());
                var refusal = Add(countries, parsed.GetValue(country), FilterNames.Countries)
                    ?? await AddAsync(fields, parsed.GetValue(field), name => FilterNames.FieldsAsync(register, name, cancel))
                    ?? await AddAsync(organizations, parsed.GetValue(organization), name => FilterNames.OrganizationsAsync(register, name, cancel))
                    ?? await AddAsync(agreements, parsed.GetValue(agreement), name => FilterNames.AgreementsAsync(register, name, cancel));
                if (refusal is not null)
                {
                    RegisterOptions.Refuse(console, refusal);
                    return ExitCode.WrongUsage;
                }

                request = request with { Countries = countries, Fields = fields, Organizations = organizations, Agreements = agreements };
                await ShowAsync(console, register, request, parsed.GetValue(json), cancel);
                return ExitCode.Done;
            },
            cancel));
        return command;
    }

    private static async Task ShowAsync(ConsoleSession console, Register register, SearchRequest request, string? json, CancellationToken cancel)
    {
        var result = await ActivitySearch.FindAsync(register, request, cancel);
        if (json is not null)
        {
            SearchJson.Write(console, result, json);
        }
        else
        {
            SearchLines.Write(console, result);
        }
    }

    private static Option<string[]> Many(ConsoleSession console, string name, string? help = null) =>
        new(name) { Description = console.Say("option.search" + name[1..]), Arity = ArgumentArity.OneOrMore, HelpName = help };

    private static Problem? Add<T>(List<T> values, string[]? names, Func<string, (IReadOnlyList<T> Values, Problem? Problem)> find)
    {
        foreach (var name in names ?? [])
        {
            var (found, problem) = find(name);
            if (problem is not null)
            {
                return problem;
            }

            values.AddRange(found);
        }

        return null;
    }

    private static async Task<Problem?> AddAsync<T>(List<T> values, string[]? names, Func<string, Task<(IReadOnlyList<T> Values, Problem? Problem)>> find)
    {
        foreach (var name in names ?? [])
        {
            var (found, problem) = await find(name);
            if (problem is not null)
            {
                return problem;
            }

            values.AddRange(found);
        }

        return null;
    }
}
