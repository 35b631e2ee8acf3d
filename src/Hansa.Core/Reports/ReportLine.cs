using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Core.Reports;

public enum ReportLineKind
{
    PeriodHeading,
    Section,
    Subsection,
    Row,
}

/// <summary>One line of the printed table: a heading across the table or a row of cells.</summary>
/// <param name="Heading">"" for a row.</param>
/// <param name="Row">Null for a heading.</param>
/// <param name="Agreements">How the cell of agreements is merged with its neighbours.</param>
public readonly record struct ReportLine(ReportLineKind Kind, string Heading, ReadingRow? Row, AgreementCell Agreements)
{
    /// <summary>The lines of a report, top to bottom.</summary>
    public static IEnumerable<ReportLine> Of(Report report)
    {
        string? period = null;
        foreach (var section in report.Sections)
        {
            if (section.PeriodHeading is { } heading && heading != period)
            {
                yield return new ReportLine(ReportLineKind.PeriodHeading, heading, null, default);
            }

            period = section.PeriodHeading;
            if (section.Heading is { } name)
            {
                yield return new ReportLine(ReportLineKind.Section, name, null, default);
            }

            foreach (var group in section.Groups)
            {
                if (group.Heading is { } institution)
                {
                    yield return new ReportLine(ReportLineKind.Subsection, institution, null, default);
                }

                for (var i = 0; i < group.Rows.Count; i++)
                {
                    yield return new ReportLine(ReportLineKind.Row, "", group.Rows[i], AgreementCell.Of(group.Rows, i));
                }
            }
        }
    }
}

/// <summary>How a cell of agreements stands to the cells above and below it (domain.md M-18).</summary>
/// <param name="Continues">It belongs to the merged cell above: its words are not printed again.</param>
/// <param name="Rows">For the first cell of a merged one: how many rows it covers; else 1.</param>
/// <param name="LeftEmpty">Filled down from a row on the other side of a heading, over which no merged cell reaches.</param>
public readonly record struct AgreementCell(bool Continues, int Rows, bool LeftEmpty)
{
    /// <summary>Nothing is printed in it.</summary>
    public bool IsBlank => Continues || LeftEmpty;

    internal static AgreementCell Of(IReadOnlyList<ReadingRow> rows, int index)
    {
        if (rows[index].AgreementsFilledDown && rows[index].Agreements.Count > 0)
        {
            if (index == 0)
            {
                return new AgreementCell(false, 1, true);
            }

            if (Agree(rows[index - 1], rows[index]))
            {
                return new AgreementCell(true, 1, false);
            }
        }

        var covered = 1;
        while (index + covered < rows.Count
            && rows[index + covered].AgreementsFilledDown
            && rows[index + covered].Agreements.Count > 0
            && Agree(rows[index + covered - 1], rows[index + covered]))
        {
            covered++;
        }

        return new AgreementCell(false, covered, false);
    }

    /// <summary>The same agreements in the same words and order.</summary>
    internal static bool Agree(ReadingRow one, ReadingRow other)
    {
        if (one.Agreements.Count != other.Agreements.Count)
        {
            return false;
        }

        for (var i = 0; i < one.Agreements.Count; i++)
        {
            if (one.Agreements[i] != other.Agreements[i])
            {
                return false;
            }
        }

        return true;
    }
}
