using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Readings;

/// <summary>A report as understood: what <c>hansa read</c> prints and everything later works with.</summary>
public sealed record Reading(ReadingHead Head, IReadOnlyList<ReadingRow> Rows, ReadingTail Tail)
{
    /// <summary>All problems: of the file, then row by row.</summary>
    public IEnumerable<Problem> Problems => Tail.Problems.Concat(Rows.SelectMany(row => row.Problems));

    /// <summary>Puts the parts of a stream together: one reading for each report.</summary>
    public static IReadOnlyList<Reading> Collect(IEnumerable<ReadingPart> parts)
    {
        var readings = new List<Reading>();
        ReadingHead? head = null;
        var rows = new List<ReadingRow>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case ReadingHead begun:
                    head = begun;
                    break;
                case ReadingRow row:
                    rows.Add(row);
                    break;
                case ReadingTail tail:
                    readings.Add(new Reading(head!, rows, tail));
                    rows = [];
                    break;
            }
        }

        return readings;
    }
}

/// <summary>One step of a reading that is made while the file is read: head, rows, tail, in this order, for each report of a file.</summary>
public abstract record ReadingPart;

/// <summary>What is known when the header row has been found.</summary>
/// <param name="File">The file's name without folder and extension.</param>
/// <param name="Report">Which report of the file, from 1.</param>
/// <param name="Form">Id of the form (<c>international-executive</c>), or null when no form fits.</param>
/// <param name="Country">ISO code, for a report on one country.</param>
/// <param name="Title">One line; "" when there is none.</param>
/// <param name="Body">The body that sent it, where a submission names one above its table.</param>
public sealed record ReadingHead(
    string File,
    int Report,
    string? Form,
    string? Country,
    string Title,
    string? Body,
    Period? Period,
    IReadOnlyList<ReadColumn> Columns) : ReadingPart
{
    /// <summary>The period that the file itself names, also where the reader was told another.</summary>
    public Period? StatedPeriod { get; init; }
}

/// <summary>A column of the table as read.</summary>
/// <param name="Heading">One line, hyphenation repaired.</param>
public sealed record ReadColumn(string Heading, ColumnRole Role);

/// <summary>What is known at the end of a report.</summary>
/// <param name="Footer">The full-width text under the rows, or null.</param>
/// <param name="Problems">Of the file as a whole.</param>
public sealed record ReadingTail(string? Footer, IReadOnlyList<Problem> Problems, IReadOnlyList<Repair> Repairs) : ReadingPart;

/// <summary>A spelling mended on reading, for a person to see.</summary>
/// <param name="Kind">bookmark, soft-hyphen, hyphenation, look-alike, no-break-space, spaces, glued …</param>
/// <param name="Row">The report's row number, or null for title and headings.</param>
public sealed record Repair(string Kind, int? Row, ColumnRole? Column, string Before, string After);
