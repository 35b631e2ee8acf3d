using Hansa.Core.Agreements;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-51: one agreement in several spellings within a report; each spelling is told once.</summary>
internal sealed class AgreementSpelling() : Rule("agreement.spelling", Severity.Hint)
{
    private const int MostRemembered = 5000;

    private readonly Dictionary<string, (string Title, int Row)> _titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.Row.AgreementsFilledDown)
        {
            return;
        }

        foreach (var agreement in row.Row.Agreements)
        {
            var title = CellText.OneLine(agreement);
            if (_told.Contains(title))
            {
                continue;
            }

            var key = AgreementKey.Of(title);
            if (!_titles.TryGetValue(key, out var first))
            {
                if (_titles.Count < MostRemembered)
                {
                    _titles.Add(key, (title, row.Number));
                }
            }
            else if (first.Title != title && _told.Count < MostRemembered)
            {
                _told.Add(title);
                found.Add(At(row, ColumnRole.Agreement, title, first.Row) with { Suggestion = first.Title });
            }
        }
    }
}
