using Hansa.Core.Agreements; using Hansa.Core.Dates; using Hansa.Core.Headcounts; using Hansa.Core.Periods; using Hansa.Core.Places; using Hansa.Core.Readings; using Hansa.Core.Text;
// Stands in until the subject lands; whoever lands it deletes this file.
#pragma warning disable
namespace Hansa.Core.Dates { public static class DatePhrase { public static DateReading Parse(Phrase p, Period? period)=>DateReading.Empty; public static DateReading Parse(string p, Period? period)=>DateReading.Empty; } public enum PeriodFit_ {Inside} public static class PeriodFit { public const int Inside=0; public static int Of(IReadOnlyList<DateSpan> s, Period p)=>0; } }
