using System.Globalization;
using System.Text;
using Hansa.App.Accounts;
using Hansa.App.Audits;
using Hansa.Core.Permissions;
using Hansa.Core.Text;
using Hansa.Web.Words;

namespace Hansa.Web.Audits;

/// <summary>The audit in words; what has none is shown under its own name.</summary>
internal static class AuditWords
{
    // Which sets the value of a field may be a member of; a member’s sentence is SET.MEMBER.
    private static readonly Dictionary<string, string[]> s_sets = new(StringComparer.Ordinal)
    {
        ["kind"] = ["activity-kind", "agreement-kind", "reception-kind", "status-change"],
        ["mode"] = ["mode"],
        ["signed_mode"] = ["mode"],
        ["level"] = ["party"],
        ["extension"] = ["extension"],
        ["state"] = ["activity-state", "plan-state", "import-state", "submission-state", "letter-state", "round-state"],
        ["headcount_qualifier"] = ["qualifier"],
        ["role"] = ["role"],
    };

    /// <summary>«Соглашение: изменено».</summary>
    public static string Deed(AuditLine line, Language language) => $"{Subject(line, language)}: {Action(line.Action, language)}";

    public static string Subject(AuditLine line, Language language) => SubjectName(line.Subject, language);

    public static string SubjectName(string subject, Language language) => Or($"audit.subject.{subject}", subject, language);

    public static string Action(string action, Language language) => Or($"audit.action.{action}", action, language);

    /// <summary>«Стороны, 2: название».</summary>
    public static string Field(string name, Language language)
    {
        if (name.Length == 0)
        {
            return WebWords.Say("audit.field.value", language);
        }

        var text = new StringBuilder();
        foreach (var part in name.Split('.'))
        {
            var number = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _);
            text.Append(text.Length == 0 ? "" : number ? " " : ", ").Append(number ? part : Or($"audit.field.{part}", part, language));
        }

        return text.ToString();
    }

    /// <summary>Days, codes and members of closed sets as people read them; anything else as it is.</summary>
    public static string Value(string field, string value, Language language)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Shown.Day(day, language);
        }

        var last = field[(field.LastIndexOf('.') + 1)..];
        return last switch
        {
            "countries" or "regions" or "country" or "area" or "partner" => string.Join(", ", value.Split(", ").Select(code => Shown.Area(code, language))),
            "form" => Shown.Form(value, language),
            _ when value is "true" or "false" => WebWords.Say(value == "true" ? "audit.yes" : "audit.no", language),
            _ => s_sets.GetValueOrDefault(last, []).SelectMany(set => (string[])[$"{set}.{Pascal(value)}", $"{set}.{value}"]).FirstOrDefault(WebWords.Has) is { } key ? WebWords.Say(key, language) : value,
        };
    }

    /// <summary>The page of what was changed; null where it has none, or none that the visitor may open.</summary>
    public static string? PathOf(AuditLine line, Visitor person) => (line.Subject, line.SubjectId) switch
    {
        (_, null) => null,
        ("activity", var id) when person.May(Actions.ActivityRead) => $"/activities/{id}",
        ("agreement", var id) when person.May(Actions.AgreementRead) => $"/agreements/{id}",
        ("action_plan", var id) when person.May(Actions.AgreementRead) => $"/plans/{id}",
        ("import", var id) when person.May(Actions.ImportRun) => $"/imports/{id}",
        ("frozen_report", var id) when person.May(Actions.ReportRead, "frozen") => $"/reports/{id}",
        ("round", var id) when person.May(Actions.RoundView, "open") => $"/rounds/{id}",
        ("organization", var id) when person.May(Actions.DirectoryRead) => $"/organizations/{id}",
        ("account", var id) when person.May(Actions.AccountEdit, null, Guid.Empty) => $"/people/{id}",
        _ => null,
    };

    private static string Pascal(string name) => string.Concat(name.Split('-').Where(static part => part.Length > 0).Select(static part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static string Or(string key, string otherwise, Language language) => WebWords.Has(key) ? WebWords.Say(key, language) : otherwise;
}
