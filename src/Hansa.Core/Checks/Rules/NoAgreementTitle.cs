using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>The agreement's cell names no agreement, contract, plan or the like: perhaps the columns are mixed up.</summary>
internal sealed class NoAgreementTitle() : Rule("agreement.no-title", Severity.Warning)
{
    private static readonly string[] s_papers = ["соглашен", "договор", "меморандум", "протокол", "план", "программ", "контракт", "хартия", "декларац", "конвенц"];

    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.Row.AgreementsFilledDown)
        {
            return;
        }

        foreach (var agreement in row.Row.Agreements)
        {
            if (!Blank.Is(agreement) && !IsPaper(agreement))
            {
                found.Add(At(row, ColumnRole.Agreement, agreement));
            }
        }
    }

    private static bool IsPaper(string text)
    {
        foreach (var paper in s_papers)
        {
            if (text.Contains(paper, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
