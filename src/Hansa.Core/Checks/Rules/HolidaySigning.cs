using Hansa.Core.Dates;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-39: a plan signed on 8 January.</summary>
internal sealed class HolidaySigning() : Rule("date.holiday-signing", Severity.Hint)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.SigningDay is { } day && Holidays.NameOf(day, Language.Russian) is { } holiday)
        {
            found.Add(At(row, ColumnRole.Dates, row.Row.Dates, holiday, Holidays.NameOf(day, Language.English)));
        }
    }
}
