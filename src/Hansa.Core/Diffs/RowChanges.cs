using System.Globalization;
using Hansa.Core.Agreements;
using Hansa.Core.Duplicates.Likeness;
using Hansa.Core.Duplicates.Reasons;
using Hansa.Core.Headcounts;
using Hansa.Core.Readings;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Diffs;

/// <summary>Lists what differs between a row and its old version.</summary>
internal static class RowChanges
{
    /// <param name="likeness">What comparing the two as duplicates gave; null when they are equal to the letter.</param>
    public static IReadOnlyList<RowChange> Of(ReadingRow old, ReadingRow @new, PairLikeness? likeness)
    {
        if (likeness is not { } pair)
        {
            return [];
        }

        var changes = new List<RowChange>();
        AddHeadcount(changes, old.Headcount, @new.Headcount);
        if (!old.When.Spans.SequenceEqual(@new.When.Spans))
        {
            Add(changes, "dates-changed", ChangeWeight.Fact, ColumnRole.Dates, DateWords.Of(old.When.Spans), DateWords.Of(@new.When.Spans));
        }

        if (pair.Place is PlaceMatch.OtherTown or PlaceMatch.OtherVenue)
        {
            Add(changes, "place-changed", ChangeWeight.Fact, ColumnRole.Place, CellText.OneLine(old.Place), CellText.OneLine(@new.Place));
        }

        AddDocuments(changes, old.Documents, @new.Documents);
        if (pair.Agreements == FactMatch.Different)
        {
            Add(changes, "agreements-changed", ChangeWeight.Fact, ColumnRole.Agreement);
        }

        AddCell(changes, ColumnRole.Title, old.Title, @new.Title);
        AddCell(changes, ColumnRole.Place, old.Place, @new.Place);
        AddDateCell(changes, old, @new);
        AddCell(changes, ColumnRole.Content, old.Content, @new.Content);
        AddCell(changes, ColumnRole.Participants, old.Participants, @new.Participants);
        AddCell(changes, ColumnRole.Note, old.Note, @new.Note);
        return [.. changes.OrderByDescending(change => change.Weight)];
    }

    private static void Add(List<RowChange> changes, string key, ChangeWeight weight, ColumnRole? column, params LocalText[] arguments) =>
        changes.Add(new RowChange("diff." + key, weight, column, arguments));

    private static void AddHeadcount(List<RowChange> changes, Headcount? old, Headcount? @new)
    {
        if (old?.Total == @new?.Total)
        {
            return;
        }

        var (before, after) = (Number(old), Number(@new));
        if (@new is null)
        {
            Add(changes, "headcount-lost", ChangeWeight.Fact, ColumnRole.Participants, before);
        }
        else if (old is null)
        {
            Add(changes, "headcount-found", ChangeWeight.Fact, ColumnRole.Participants, after);
        }
        else
        {
            Add(changes, "headcount-changed", ChangeWeight.Fact, ColumnRole.Participants, before, after);
        }
    }

    private static string Number(Headcount? count) => count?.Total.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void AddDocuments(List<RowChange> changes, IReadOnlyList<CitedDocument> old, IReadOnlyList<CitedDocument> @new)
    {
        var (before, after) = (Numbers(old), Numbers(@new));
        if (before.Except(after).ToList() is { Count: > 0 } lost)
        {
            Add(changes, "document-lost", ChangeWeight.Fact, ColumnRole.Content, string.Join(", ", lost));
        }

        if (after.Except(before).ToList() is { Count: > 0 } found)
        {
            Add(changes, "document-found", ChangeWeight.Fact, ColumnRole.Content, string.Join(", ", found));
        }
    }

    private static List<string> Numbers(IReadOnlyList<CitedDocument> documents) =>
        [.. documents.Where(document => document.Number is not null).Select(document => $"№ {document.Number}")];

    private static void AddCell(List<RowChange> changes, ColumnRole column, string old, string @new)
    {
        var (before, after) = (CellText.OneLine(old), CellText.OneLine(@new));
        if (before == after)
        {
            return;
        }

        var name = new LocalText(Name(column, Language.Russian), Name(column, Language.English));
        if (IsBlank(before) || IsBlank(after))
        {
            if (!IsBlank(before) || !IsBlank(after))
            {
                Add(changes, IsBlank(after) ? "cell-emptied" : "cell-filled", ChangeWeight.Fact, column, name);
            }

            return;
        }

        var edits = WordDiff.Of(before, after);
        changes.Add(edits.Count == 0 ? new RowChange("diff.cell-spelling", ChangeWeight.Spelling, column, [name])
            : WordDiff.HaveSameWords(before, after) ? new RowChange("diff.cell-reordered", ChangeWeight.Spelling, column, [name]) { Edits = edits }
            : new RowChange("diff.cell-reworded", ChangeWeight.Wording, column, [name, EditWords.Of(edits)]) { Edits = edits });
    }

    // The year is written or left out, the days are the same (domain.md M-31).
    private static void AddDateCell(List<RowChange> changes, ReadingRow old, ReadingRow @new)
    {
        var sameDays = old.When.Spans.Count > 0 && old.When.Spans.SequenceEqual(@new.When.Spans);
        if (!sameDays)
        {
            AddCell(changes, ColumnRole.Dates, old.Dates, @new.Dates);
        }
        else if (CellText.OneLine(old.Dates) != CellText.OneLine(@new.Dates))
        {
            Add(changes, "dates-rewritten", ChangeWeight.Spelling, ColumnRole.Dates);
        }
    }

    private static string Name(ColumnRole column, Language language) => Sentences.Core.Get($"diff.column.{column}", language);

    // Bodies leave an empty cell or put a dash, as they like (domain.md M-21).
    private static bool IsBlank(string cell) => cell.AsSpan().Trim(" -–—").IsEmpty;
}
