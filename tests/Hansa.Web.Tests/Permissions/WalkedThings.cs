using System.Security.Cryptography;
using System.Text;
using Hansa.App.Agreements;
using Hansa.App.Duplicates;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.Core.Selections;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Permissions;

/// <summary>Something a request is sent for: whose it is, and the words for the braces of its address and fields.</summary>
internal sealed record WalkedThing(string Body, IReadOnlyDictionary<string, string> Words);

/// <summary>What the walk needs of the register: made by walk.sql, or found in the sample region.</summary>
internal sealed class WalkedThings
{
    public const string Region = "region";
    public const string Department = "department";
    public const string Institution = "institution";
    public const string Stranger = "stranger";

    /// <summary>A table as a clerk pastes it.</summary>
    public const string Table = "Наименование мероприятия\tМесто проведения\tСроки проведения\tКраткое содержание\nВыставка из файла\tг. Смоленск\t5 мая 2020 года\tПоказаны работы художников\n";

    private static readonly string[] s_bodies = [Department, Institution, Stranger];
    private readonly Dictionary<string, string> _found = [];

    /// <summary>As walk.key of walk.sql.</summary>
    public static Guid Key(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16), bigEndian: true);

    public static async Task<WalkedThings> FindAsync(RunningSample hansa)
    {
        var things = new WalkedThings();
        var (register, found) = (hansa.Register, things._found);
        await hansa.AskAsync<int>("with all_same as (update duplicate_found set verdict = 'same' returning 1) select 1");
        var group = (await OpenGroups.ListAsync(register, RunningSample.RegionId, new OpenGroupFilter()))[0];
        var others = await hansa.AskAsync<Guid[]>("select (array_agg(activity_id order by activity_id))[1:2] from activity where state = 'current' and activity_id not in (select activity_id from duplicate_found_activity)");
        var (merge, _) = await ActivityMerging.MergeAsync(register, RunningSample.RegionId, new MergeRequest(others[0], [others[1]]), "обход");
        (found["merge"], found["merged"]) = ($"{merge}", $"{others[0]}");
        (found["group"], found["first"], found["second"]) = ($"{group.GroupId}", $"{group.Activities[0].ActivityId}", $"{group.Activities[1].ActivityId}");
        found["same"] = $"{(await OpenGroups.CountAsync(register, RunningSample.RegionId, new OpenGroupFilter())).Same}";

        var offers = (await ReportOffers.ListAsync(register, RunningSample.RegionId)).Where(static offer => offer is { Form: "international-executive", Country: null }).ToList();
        var (draft, approved) = (new ReportAsk(offers[0].Form, offers[0].Period, ReportScope.All), new ReportAsk(offers[1].Form, offers[1].Period, ReportScope.All));
        await ReportDrafts.BeginAsync(register, RunningSample.RegionId, draft, "обход");
        var (preview, _) = await RegisterReports.PreviewAsync(register, RunningSample.RegionId, draft);
        (found["form"], found["period"], found["row"], found["seal"]) = (draft.Form, draft.Period.Code, $"{preview!.Selection.Rows[0].Key}", preview.Seal);
        var (frozen, _) = await ReportFreeze.RunAsync(register, RunningSample.RegionId, approved, false, "обход");
        found["frozen"] = $"{frozen!.FrozenReportId}";

        found["proposal"] = (await new AgreementProposals(new RegisterWork(register, RunningSample.RegionId, "обход")).FindAsync())[0].Id;
        found["activity"] = $"{await hansa.AskAsync<Guid>("select activity_id from activity where state = 'current' order by activity_id limit 1")}";
        found["reception"] = $"{await hansa.AskAsync<Guid>("select reception_id from reception order by reception_id limit 1")}";
        found["version"] = $"{await hansa.AskAsync<int>("select version from reception order by reception_id limit 1")}";
        found["import"] = $"{await hansa.AskAsync<Guid>("select import_id from import where state = 'current' order by import_id limit 1")}";
        found["linked"] = $"{await hansa.AskAsync<Guid>($"insert into plan_item_activity select 'RU-SMO', '{Key("item")}', activity_id from activity where state = 'current' order by activity_id desc limit 1 returning activity_id")}";
        return things;
    }

    /// <param name="kind">As routes.tsv calls it.</param>
    public IEnumerable<WalkedThing> Of(string kind, string state) => kind switch
    {
        "submission" => s_bodies.Select(body => Submission(state, body, "row", "remark")),
        "removed-row" => s_bodies.Select(body => Submission(state, body, "removed", "remark")),
        "resolved-remark" => s_bodies.Select(body => Submission(state, body, "row", "resolved")),
        "place" => s_bodies.Select(body => Place(state, body, body, "waiting")),
        "round" => [Place(state, Region, Institution, "waiting")],
        "failed-letter" => [Place(state, Region, Institution, "failed")],
        "account" => s_bodies.Append(Region).Select(static body => Thing(body, ("account", $"{Key("account " + body)}"), ("body", body == Region ? "" : $"{Key(body)}"))),
        "organization" => [Thing(Region, ("id", $"{Key("other")}"), ("department", $"{Key(Department)}"), ("stranger", $"{Key(Stranger)}"))],
        "agreement" => [Thing(Region, ("id", $"{Key("agreement")}"), ("key", Convert.ToHexStringLower(SHA256.HashData("walk"u8))))],
        "plan" => [Thing(Region, ("id", $"{Key("plan")}"), ("agreement", $"{Key("agreement")}"), ("item", $"{Key("item")}"), ("activity", _found["activity"]), ("linked", _found["linked"]))],
        "proposal" => [Thing(Region, ("key", _found["proposal"]))],
        "group" => [Thing(Region, ("id", _found["group"]), ("first", _found["first"]), ("second", _found["second"]), ("same", _found["same"]))],
        "merged" => [Thing(Region, ("id", _found["merged"]), ("merge", _found["merge"]))],
        "report" => [Thing(Region, ("form", _found["form"]), ("period", _found["period"]), ("row", _found["row"]), ("seal", _found["seal"]), ("extension", "docx"))],
        "frozen" => [Thing(Region, ("id", _found["frozen"]), ("extension", "docx"))],
        "reception" => [Thing(Region, ("id", _found["reception"]), ("version", _found["version"]))],
        "activity" or "import" => [Thing(Region, ("id", _found[kind]))],
        "line" => [Thing(Region, ("entry", "1"))],
        "some" or "region" => [Thing(Region, ("department", $"{Key(Department)}"))],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "routes.tsv names a thing that there is not."),
    };

    private static WalkedThing Submission(string state, string body, string row, string remark) => Thing(
        body,
        ("id", $"{Key($"submission {state} {body}")}"), ("rowId", $"{Key($"{row} {state} {body}")}"), ("remarkId", $"{Key($"{remark} {state} {body}")}"),
        ("fileId", $"{Key($"file {state} {body}")}"), ("itemId", $"{Key("item")}"), ("role", "title"), ("choice", "take"), ("table", Table));

    private static WalkedThing Place(string state, string owner, string body, string letter) => Thing(
        owner,
        ("id", $"{Key("round " + state)}"), ("organization", $"{Key(body)}"), ("submission", $"{Key($"submission {state} {body}")}"), ("link", $"{Key($"link {state} {body}")}"),
        ("letter", $"{Key($"{letter} {state} {body}")}"), ("other", $"{Key("other")}"));

    private static WalkedThing Thing(string body, params (string Name, string Word)[] words) => new(body, words.ToDictionary(static word => word.Name, static word => word.Word));
}
