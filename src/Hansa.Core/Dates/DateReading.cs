using Hansa.Core.Problems;

namespace Hansa.Core.Dates;

/// <summary>What a date phrase says.</summary>
/// <param name="Spans">In the order written; empty when nothing was understood or the words name no date.</param>
/// <param name="Edtf">The same in Extended Date/Time Format (ISO 8601-2), "" without spans.</param>
/// <param name="Problems">Codes <c>date.…</c>, without address: the caller knows the row.</param>
public sealed record DateReading(IReadOnlyList<DateSpan> Spans, string Edtf, IReadOnlyList<Problem> Problems)
{
    public static DateReading Empty { get; } = new([], "", []);
}
