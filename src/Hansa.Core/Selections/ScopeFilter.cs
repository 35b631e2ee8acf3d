using Hansa.Core.Forms;
using Hansa.Core.Reports;

namespace Hansa.Core.Selections;

/// <summary>Whether an activity is of the field, organization and agreement asked for; any of its tellings may say so.</summary>
internal static class ScopeFilter
{
    /// <param name="form">Knows the names of a field in other years; null where no form is asked for.</param>
    public static bool Holds(ReportScope scope, Form? form, ToldActivity activity) =>
        (scope.Field is null || activity.Tellings.Any(row => ScopeNames.Any(FieldsOf(form, row), scope.Field)))
        && (scope.Organization is null || activity.Tellings.Any(row => ScopeNames.Any(row.Organizations, scope.Organization)))
        && (scope.Agreement is null || activity.Tellings.Any(row => ScopeNames.Agreement(row.Row.Agreements, scope.Agreement)));

    private static IReadOnlyList<string> FieldsOf(Form? form, ToldRow row)
    {
        if (row.Row.Section is not { } heading || form?.Has(GroupLevel.Field) == false)
        {
            return row.Fields;
        }

        return form is not null && ReportOrder.Known(form, heading) is { } section
            ? [.. row.Fields, heading, section.Heading, .. section.Aliases]
            : [.. row.Fields, heading];
    }
}
