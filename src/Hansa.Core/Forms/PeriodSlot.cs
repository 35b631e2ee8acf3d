using Hansa.Core.Periods;
using Hansa.Core.Text;

namespace Hansa.Core.Forms;

/// <summary>Fills the slots <c>{period}</c>, <c>{period:genitive}</c>, <c>{period:in}</c> and <c>{period:for}</c> of a form (domain.md M-04).</summary>
internal static class PeriodSlot
{
    public static bool Knows(string form) => form is "" or "genitive" or "in" or "for";

    public static string Of(Period period, string form) => CellText.OneLine(form switch
    {
        "in" => PeriodWords.In(period, Language.Russian),
        "for" => PeriodWords.For(period, Language.Russian),
        "genitive" => PeriodWords.Genitive(period, Language.Russian),
        _ => PeriodWords.Nominative(period, Language.Russian),
    });
}
