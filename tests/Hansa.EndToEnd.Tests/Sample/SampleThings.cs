using System.Text.RegularExpressions;
using Hansa.App.Registers;

namespace Hansa.EndToEnd.Tests.Sample;

/// <summary>Things of the sample region that addresses of pages name: <c>/agreements/{agreement}</c>.</summary>
internal sealed partial class SampleThings(Register register)
{
    private static readonly Dictionary<string, string> s_questions = new(StringComparer.Ordinal)
    {
        ["account"] = "select account_id::text from account where role = 'head' order by account_id limit 1",
        ["agreement"] = "select agreement_id::text from agreement order by agreement_id limit 1",
        ["activity-merged"] = "select survivor_id::text from activity_merge order by activity_merge_id limit 1",
        ["activity-held"] = "select activity_id::text from agreement_held order by agreement_id, activity_id limit 1",
        ["import"] = "select import_id::text from import order by import_id limit 1",
        ["approved-report"] = "select frozen_report_id::text from frozen_report order by frozen_report_id limit 1",
        ["agreement-held"] = "select agreement_id::text from agreement_held group by agreement_id order by count(*) desc, agreement_id limit 1",
        ["plan"] = "select action_plan_id::text from action_plan order by action_plan_id limit 1",
        ["plan-item"] = "select plan_item_id::text from plan_item order by action_plan_id, position limit 1",
        ["round"] = "select round_id::text from round",
        ["draft"] = Submission("СОГБУК «Музей Ю.А. Гагарина»"),
        ["draft-row"] = "select submission_row_id::text from submission_row where position = 2 and submission_id = (" + Submission("СОГБУК «Музей Ю.А. Гагарина»", "uuid") + ")",
        ["written"] = Submission("Муниципальное образование «Вяземский район» Смоленской области"),
        ["gathering"] = Submission("Министерство культуры и туризма Смоленской области"),
        ["sent"] = Submission("СОГБУК «Смоленская областная филармония»"),
        ["returned"] = Submission("Министерство спорта Смоленской области"),
        ["submitted"] = Submission("Министерство образования и науки Смоленской области"),
        ["accepted"] = Submission("Министерство инвестиционного развития Смоленской области"),
        ["nothing"] = Submission("Министерство социального развития Смоленской области"),
        ["empty"] = Submission("Министерство труда и занятости населения Смоленской области"),
    };

    private static string Submission(string body, string type = "text") =>
        $"select submission_id::{type} from submission join organization_name using (region_id, organization_id) where name = '{body}'";

    public async Task<string> FillInAsync(string address)
    {
        foreach (var name in Names().Matches(address).Select(match => match.Groups[1].Value).Distinct())
        {
            await using var command = register.Source.CreateCommand(s_questions[name]);
            var id = await command.ExecuteScalarAsync() as string;
            Assert.True(id is not null, $"The sample region holds no {name}.");
            address = address.Replace("{" + name + "}", id, StringComparison.Ordinal);
        }

        return address;
    }

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Names();
}
