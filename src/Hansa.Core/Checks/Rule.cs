using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Checks;

/// <summary>
/// One thing that can be wrong. Its sentences lie under its code in checks.sentences.tsv: <c>CODE</c> what is wrong here,
/// <c>CODE.fix</c> how to mend it, <c>CODE.rule</c> what the rule asks for. An object serves one report.
/// </summary>
internal abstract class Rule(string code, Severity severity)
{
    public string Code { get; } = code;

    /// <summary>The usual severity; a rule may take a single case less seriously.</summary>
    public Severity Severity { get; } = severity;

    public abstract void Look(CheckedRow row, List<Problem> found);

    /// <summary>After the last row.</summary>
    public virtual void End(List<Problem> found)
    {
    }

    protected Problem At(CheckedRow row, ColumnRole? column, string text, params object?[] arguments) =>
        At(row.Number, column, text, arguments);

    /// <summary>A problem of the dates that names the reporting period: {0} in Russian, {1} in English.</summary>
    protected Problem OfPeriod(CheckedRow row)
    {
        var period = row.Head.Period!.Value;
        return At(row, ColumnRole.Dates, row.Row.Dates, PeriodWords.Nominative(period, Language.Russian), PeriodWords.Nominative(period, Language.English));
    }

    protected Problem At(int? row, ColumnRole? column, string text, params object?[] arguments) =>
        new(Code, Severity) { Row = row, Column = column, Text = text, Arguments = arguments };
}
