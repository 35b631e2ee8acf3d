using Hansa.App.Imports;
using Hansa.Core.Agreements;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Documents.Reading;

namespace Hansa.App.Submissions;

/// <summary>Puts words into rows as they are kept.</summary>
internal static class RowWriting
{
    /// <summary>Columns a person may write by themselves.</summary>
    public static bool IsWritable(ColumnRole role) =>
        role is ColumnRole.Agreement or ColumnRole.Section or ColumnRole.Subsection || SubmittedRow.Columns.Contains(role);

    /// <summary>The words as they are kept, in the spelling in which they are compared; or why they are refused.</summary>
    public static (string Text, Problem? Problem) Normal(ColumnRole role, string? typed)
    {
        var text = StoredText.Of((typed ?? "").ReplaceLineEndings("\n"));
        if (text.Length > ReadLimits.Default.CellCharacters)
        {
            return (text, new Problem("submission.cell-too-long", Severity.Error) { Column = role, Arguments = [text.Length, ReadLimits.Default.CellCharacters] });
        }

        return (role switch
        {
            ColumnRole.Agreement => string.Join('\n', AgreementTitles.Split(text)),
            ColumnRole.Section or ColumnRole.Subsection => CellText.OneLine(text),
            _ => string.IsNullOrWhiteSpace(text) ? "" : text,
        }, null);
    }

    public static SubmittedRow With(SubmittedRow row, ColumnRole role, string text) => role switch
    {
        ColumnRole.Agreement => row with { Agreements = text.Length == 0 ? [] : text.Split('\n'), AgreementsFilledDown = false },
        ColumnRole.Section => row with { Section = text.Length == 0 ? null : text },
        ColumnRole.Subsection => row with { Subsection = text.Length == 0 ? null : text },
        _ => row with { Cells = Cells(row.Cells, role, text) },
    };

    public static void Put(SubmissionRow row, SubmittedRow words)
    {
        row.Section = words.Section;
        row.Subsection = words.Subsection;
        row.PeriodHeading = words.PeriodHeading;
        row.Cells = StoredRows.WriteCells(words.Cells);
        row.Agreements = [.. words.Agreements];
        row.AgreementsFilledDown = words.AgreementsFilledDown;
        row.Extra = StoredRows.WriteExtra(words.Extra);
        row.Taken = StoredRows.WriteTaken(words.Taken);
    }

    public static RowChangeText Side(IEnumerable<ChangedCell> cells, bool before) =>
        new(cells.ToDictionary(cell => cell.Role, cell => before ? cell.Before : cell.After));

    private static Dictionary<ColumnRole, string> Cells(IReadOnlyDictionary<ColumnRole, string> cells, ColumnRole role, string text)
    {
        var all = cells.ToDictionary();
        all.Remove(role);
        if (text.Length > 0)
        {
            all.Add(role, text);
        }

        return all;
    }
}
