using Hansa.Core.Dates;
using Hansa.Core.Duplicates.Words;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>Packs the dates of a row; reused from row to row.</summary>
internal sealed class DatesReader
{
    // Of a row with more dates than that the first ones tell enough.
    private const int MaxSpans = 24;

    public List<PackedSpan> Spans { get; } = [];

    /// <summary>See <see cref="ActivityTraits.DateWords"/>.</summary>
    public uint Words { get; private set; }

    public void Read(ReportedRow reported)
    {
        Spans.Clear();
        foreach (var span in reported.Row.When.Spans)
        {
            if (Spans.Count < MaxSpans)
            {
                Spans.Add(PackedSpan.Of(span));
            }
        }

        if (Spans.Count == 0 && reported.Period is { } period)
        {
            Spans.Add(PackedSpan.Of(new DateSpan(period.Start, period.End, DatePrecision.Period)));
        }

        Spans.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        JoinDays();
        Words = Spans.Count == 0 ? WordsOf(new Phrase(reported.Row.Dates)) : 0;
    }

    // «3, 4 и 5 мая» is «3-5 мая».
    private void JoinDays()
    {
        var kept = 0;
        for (var i = 0; i < Spans.Count; i++)
        {
            var span = Spans[i];
            if (kept > 0 && Spans[kept - 1] is { IsExact: true } last && span.IsExact && span.Start <= last.End + 1)
            {
                Spans[kept - 1] = last with { Days = (ushort)(Math.Max(last.End, span.End) - last.Start) };
            }
            else
            {
                Spans[kept++] = span;
            }
        }

        Spans.RemoveRange(kept, Spans.Count - kept);
    }

    // «29 февраля -1 марта» and «29 февраля -01 марта» are one; without a number, or beside «квартал», no day is named.
    private static uint WordsOf(Phrase dates)
    {
        uint hash = 0;
        var hasNumber = false;
        foreach (var token in dates.Tokens)
        {
            if (dates[token].StartsWith("квартал") || dates[token].StartsWith("полугод"))
            {
                return 0;
            }

            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                var isNumber = token.Kind == TokenKind.Number;
                hasNumber |= isNumber;
                hash = hash * 31 + Stem.Hash(isNumber ? Stem.OfNumber(dates[token]) : Stem.Of(dates[token]));
            }
        }

        return hasNumber ? hash : 0;
    }
}
