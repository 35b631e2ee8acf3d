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
        ["audit-entry"] = "select max(entry)::text from audit where subject = 'agreement'",
        ["import"] = "select import_id::text from import order by import_id limit 1",
        ["approved-report"] = "select frozen_report_id::text from frozen_report order by frozen_report_id limit 1",
        ["agreement-held"] = "select agreement_id::text from agreement_held group by agreement_id order by count(*) desc, agreement_id limit 1",
        ["reception"] = "select reception_id::text from reception order by reception_id limit 1",
        ["plan"] = "select action_plan_id::text from action_plan order by action_plan_id limit 1",
        ["plan-item"] = "select plan_item_id::text from plan_item order by action_plan_id, position limit 1",
        ["round-body"] = "select organization_id::text from letter join round using (region_id, round_id) order by letter_id limit 1",
        ["letter"] = "select letter_id::text from letter join round using (region_id, round_id) order by letter_id limit 1",
        ["organization-proposed"] = "select organization_id::text from organization where proposed order by organization_id limit 1",
        ["duplicate"] = "select duplicate_found_id::text from duplicate_found order by duplicate_found_id limit 1",
        ["link"] = Link,
        ["round"] = "select round_id::text from submission limit 1",
        ["draft"] = Submission("СОГБУК «Музей Ю.А. Гагарина»"),
        ["draft-row"] = "select submission_row_id::text from submission_row where position = 2 and submission_id = (" + Submission("СОГБУК «Музей Ю.А. Гагарина»", "uuid") + ")",
        ["written"] = Submission("Муниципальное образование «Вяземский район» Смоленской области"),
        ["gathering"] = Submission("Министерство культуры и туризма Смоленской области"),
        ["sent"] = Submission("СОГБУК «Смоленская областная филармония»"),
        ["returned"] = Submission("Министерство спорта Смоленской области"),
        ["submitted"] = Submission("Министерство образования и науки Смоленской области"),
        ["submitted-row"] = "select submission_row_id::text from submission_row where position = 1 and submission_id = (" + Submission("Министерство образования и науки Смоленской области", "uuid") + ")",
        ["accepted"] = Submission("Министерство инвестиционного развития Смоленской области"),
        ["nothing"] = Submission("Министерство социального развития Смоленской области"),
        ["empty"] = Submission("Министерство труда и занятости населения Смоленской области"),
    };

    // Only the hash of a link is kept: one that is known is put beside, for a round that is open.
    private const string Link =
        """
        with known as (select region_id, organization_id from organization order by organization_id limit 1),
        round as (
          insert into round (region_id, round_id, name, period_kind, period_start, period_end, due, opened_at, opened_by)
          select region_id, '01990000-0000-7000-8000-000000000001', 'I квартал 2024 года', 'quarter', '2024-01-01', '2024-03-31', '2024-04-10', now(), 'координатор' from known
          on conflict do nothing)
        insert into submission_link (region_id, submission_link_id, round_id, organization_id, hash, made_at, made_by, expires_at)
        select region_id, '01990000-0000-7000-8000-000000000002', '01990000-0000-7000-8000-000000000001', organization_id, sha256(decode(repeat('00', 32), 'hex')), now(), 'координатор', now() + interval '9 days'
        from known on conflict (hash) do update set made_by = excluded.made_by returning repeat('A', 43)
        """;

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
