using Hansa.Core.Forms;
using Hansa.Core.Places;
using Hansa.Core.Text;

namespace Hansa.Core.Selections;

/// <summary>Adds to a report's title what part of the register it is on: else it would pass for the whole.</summary>
public static class ScopeTitle
{
    /// <param name="scope">In the words of whoever asked.</param>
    /// <param name="rows">Of the report: where all of them agree, their own words name the scope.</param>
    public static string Of(string title, Form form, ReportScope scope, IReadOnlyList<SelectedRow> rows)
    {
        var parts = new List<string>();
        Add("report.scope-country", form.Scope.OfOneCountry ? null : Countries.Find(scope.Country)?.Official.Nominative ?? scope.Country);
        Add("report.scope-field", scope.Field is { } field ? Common(rows, row => [row.Row.Section ?? "", .. row.Telling.Fields], name => ScopeNames.Any([name], field)) ?? field : null);
        Add("report.scope-organization", scope.Organization is { } body ? Common(rows, row => row.Telling.Organizations, name => ScopeNames.Any([name], body)) ?? body : null);
        Add("report.scope-agreement", scope.Agreement is { } agreement ? Common(rows, row => row.Row.Agreements, name => ScopeNames.Agreement([name], agreement)) ?? agreement : null);
        return parts.Count == 0 ? title : $"{title} ({string.Join("; ", parts)})";

        void Add(string sentence, string? name)
        {
            if (name is { Length: > 0 })
            {
                // The forms are Russian.
                parts.Add(Sentences.Core.Get(sentence, Language.Russian, CellText.OneLine(name)));
            }
        }
    }

    // The first name of each row that the scope means; null unless all of them are one.
    private static string? Common(IReadOnlyList<SelectedRow> rows, Func<SelectedRow, IReadOnlyList<string>> names, Func<string, bool> isMeant)
    {
        string? common = null;
        foreach (var row in rows)
        {
            if (names(row).FirstOrDefault(name => name.Length > 0 && isMeant(name)) is not { } name || (common is not null && ScopeNames.Key(common) != ScopeNames.Key(name)))
            {
                return null;
            }

            common ??= name;
        }

        return common;
    }
}
