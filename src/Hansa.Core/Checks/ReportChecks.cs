using Hansa.Core.Problems;
using Hansa.Core.Readings;

namespace Hansa.Core.Checks;

/// <summary>
/// Runs every rule of the <see cref="RuleBook"/> over the rows of one report, in their order. Of the rows passed it
/// remembers keys only, so a report of any length is checked in bounded memory. Not for several threads.
/// </summary>
/// <param name="head">Tells the period, the country and which columns the form has.</param>
/// <param name="knownAgreements">Keys (<c>AgreementKey.Of</c>) of all agreements in force, or null when no list is at hand.</param>
public sealed class ReportChecks(ReadingHead head, IReadOnlySet<string>? knownAgreements = null)
{
    private readonly Rule[] _rules = RuleBook.Rules(knownAgreements);

    /// <summary>
    /// What is wrong or doubtful in the row, each with its row and column. Problems that the row already carries (of its
    /// dates) are neither repeated nor contradicted.
    /// </summary>
    public IReadOnlyList<Problem> Check(ReadingRow row)
    {
        var found = new List<Problem>();
        var checkedRow = new CheckedRow(row, head);
        foreach (var rule in _rules)
        {
            rule.Look(checkedRow, found);
        }

        return found;
    }

    /// <summary>What shows only when all rows have been seen: habits that differ within one report.</summary>
    public IReadOnlyList<Problem> End()
    {
        var found = new List<Problem>();
        foreach (var rule in _rules)
        {
            rule.End(found);
        }

        return found;
    }
}
