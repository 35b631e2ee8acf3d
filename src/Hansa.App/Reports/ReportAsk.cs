using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Reports;
using Hansa.Core.Selections;

namespace Hansa.App.Reports;

/// <summary>A report asked of the register.</summary>
/// <param name="Form">Id of the form; its version follows from the year.</param>
/// <param name="Rule">Null leaves the rule as it was set for this report, at first <see cref="PeriodRule.Overlaps"/>.</param>
public sealed record ReportAsk(string Form, Period Period, ReportScope Scope, PeriodRule? Rule = null)
{
    /// <summary>The same in one spelling, with the form found; or why it cannot be asked.</summary>
    internal static (ReportAsk? Ask, Form? Form, Problem? Problem) Check(ReportAsk ask)
    {
        var scope = ask.Scope.Normalized;
        if (FormCatalog.BuiltIn.Find(ask.Form, ask.Period.Year) is not { } form)
        {
            return (null, null, Refusal("report.form-unknown", ask.Form, string.Join(", ", FormCatalog.BuiltIn.Ids)));
        }

        if (scope.Country is { } code && Countries.Find(code) is null)
        {
            return (null, null, Refusal("report.country-unknown", code));
        }

        return form.Scope.OfOneCountry && scope.Country is null
            ? (null, null, Refusal("report.country-needed", form.Id))
            : (ask with { Scope = scope }, form, null);
    }

    internal static Problem Refusal(string code, params object?[] arguments) =>
        new(code, Severity.Error) { Text = arguments.Length > 0 ? arguments[0] as string ?? "" : "", Arguments = arguments };
}

/// <summary>A report of the register before it is approved.</summary>
/// <param name="Selection">Its rows, in the order of <see cref="Report"/>, and the doubts on them.</param>
/// <param name="Problems">What a person should see before approving: doubts on rows, gaps in the title.</param>
public sealed record ReportPreview(ReportAsk Ask, PeriodRule Rule, Report Report, ReportSelection Selection, IReadOnlyList<Problem> Problems)
{
    /// <summary>What persons decided on rows, by the keys of <see cref="Selection"/>.</summary>
    public IReadOnlyDictionary<Guid, ReportDecision> Decisions { get; init; } = new Dictionary<Guid, ReportDecision>();

    /// <summary>A person moved rows: the form’s own order does not hold.</summary>
    public bool IsOrderedByHand { get; init; }

    /// <summary>What a person wrote down beside it; "" for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>Changes with every word that is printed: whoever approves names the seal of what was seen.</summary>
    public string Seal => ReportSeal.Of(Report);
}
