using System.Globalization;
using Hansa.App.Submissions;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Web.Errors;
using Hansa.Web.Submissions.Editor;
using Hansa.Web.Submissions.Words;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Submissions.Rows;

/// <summary>What a browser sends of a row: words by column, each with the version of the row that its writer had seen.</summary>
internal sealed class TypedRow
{
    private readonly Dictionary<ColumnRole, (string Text, int Version)> _cells = [];
    private readonly Guid _submissionId;
    private readonly Guid _rowId;

    private TypedRow(Guid submissionId, Guid rowId) => (_submissionId, _rowId) = (submissionId, rowId);

    /// <summary>The code of the problem whose proposal is wanted.</summary>
    public string Fix { get; private init; } = "";

    /// <summary>The agreement chosen from the register.</summary>
    public string Chosen { get; private init; } = "";

    /// <summary>Words are written in the body’s place.</summary>
    public bool InReview { get; init; }

    /// <summary>The first column that words came for; null when none came.</summary>
    public ColumnRole? Column => _cells.Count > 0 ? _cells.Keys.First() : null;

    public string TextOf(ColumnRole role) => _cells[role].Text;

    /// <summary>The version of the row that the writer of the cell had seen.</summary>
    public int SeenOf(ColumnRole role) => _cells[role].Version;

    /// <summary>Whose words that came second are settled.</summary>
    public string Actor { get; private init; } = "";

    public static async Task<TypedRow> ReadAsync(Visit visit, Guid submissionId, Guid rowId, bool inReview = false)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var typed = new TypedRow(submissionId, rowId) { Fix = form["fix"].ToString(), Actor = form["actor"].ToString(), Chosen = form["choose"].ToString().Trim(), InReview = inReview };
        foreach (var (name, value) in form)
        {
            if (RowFields.Find(name) is { } role)
            {
                // Without a version nobody is overwritten unseen: whatever changed since the row was made counts as unseen.
                var seen = int.TryParse(form[$"version.{name}"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 1;
                typed._cells[role] = (value.ToString(), seen);
            }
        }

        return typed;
    }

    /// <param name="only">Null saves all columns.</param>
    /// <param name="except">Left as it is.</param>
    public async Task<RowSaved> SaveAsync(Visit visit, ColumnRole? only = null, ColumnRole? except = null)
    {
        var editing = new RowEditing(visit.Work, InReview);
        var all = new RowSaved(null, _rowId, 0);
        foreach (var seen in _cells.Where(cell => (only is null || cell.Key == only) && cell.Key != except).GroupBy(cell => cell.Value.Version).OrderBy(group => group.Key))
        {
            var saved = await editing.SaveRowAsync(_submissionId, _rowId, seen.ToDictionary(cell => cell.Key, cell => cell.Value.Text), seen.Key);
            if (saved.Problem is not null)
            {
                return saved;
            }

            all = saved with { Conflicts = [.. all.Conflicts, .. saved.Conflicts], Changed = [.. all.Changed, .. saved.Changed] };
        }

        return all;
    }

    /// <summary>The form again with all that was typed, and why it was not saved.</summary>
    public IResult ShowAgain(Visit visit, Desk desk, Problem? problem)
    {
        var why = problem ?? new Problem("submission.row-not-found", Severity.Error);
        var typed = _cells.ToDictionary(cell => cell.Key, cell => cell.Value.Text);
        var problems = (IReadOnlyList<Problem>)[why];
        var row = desk.Row(_rowId);
        return row is null ? visit.Refuse(why)
            : visit.IsPartial ? visit.Show<RowForm>(new { Desk = desk, Row = row, Typed = typed, Problems = problems }, Refusals.StatusOf(why))
            : visit.Show<EditorPage>(
                new { Desk = desk, Open = (IReadOnlySet<Guid>)new HashSet<Guid> { _rowId }, TypedRow = (Guid?)_rowId, Typed = typed, Problems = problems },
                Refusals.StatusOf(why));
    }
}
