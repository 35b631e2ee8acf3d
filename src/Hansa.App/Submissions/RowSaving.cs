using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>Saves words of one row over what others may have written there meanwhile, within its transaction.</summary>
internal sealed class RowSaving(RowWork work, RegisterDb db, SubmissionRow row)
{
    private readonly List<CellConflict> _conflicts = [];

    /// <param name="values">Words as typed, by column.</param>
    /// <param name="seenVersion">The version the writer saw.</param>
    public async Task<RowSaved> SaveAsync(IReadOnlyDictionary<ColumnRole, string> values, int seenVersion, CancellationToken cancel)
    {
        var typed = new Dictionary<ColumnRole, string>();
        foreach (var (role, value) in values)
        {
            var (text, problem) = RowWriting.IsWritable(role)
                ? RowWriting.Normal(role, value)
                : ("", new Problem("submission.no-such-column", Severity.Error) { Column = role });
            if (problem is not null)
            {
                return new RowSaved(problem, row.SubmissionRowId, row.Version);
            }

            typed.Add(role, text);
        }

        var (before, since) = (StoredRows.Of(row), await SinceAsync(seenVersion, cancel));
        var after = before;
        foreach (var (role, mine) in typed)
        {
            switch (CellMerging.Of(since.TryGetValue(role, out var change) ? change.Seen : before[role], before[role], mine))
            {
                case CellMerge.Write:
                    after = RowWriting.With(after, role, mine);
                    break;
                case CellMerge.Conflict when change!.Other is { } other:
                    _conflicts.Add(new CellConflict(role, mine, before[role], change.Seen, other.Actor, other.At));
                    break;
                case CellMerge.Conflict:
                    // The writer's own earlier words, saved while these were on their way.
                    after = RowWriting.With(after, role, mine);
                    break;
            }
        }

        var changed = RowDifference.Cells(before, after);
        await AsideAsync([.. typed.Keys], cancel);
        if (changed.Count == 0)
        {
            return Saved(row.Version, []);
        }

        RowWriting.Put(row, after);
        work.Keep(db, row, row.Version + 1, RowWriting.Side(changed, before: true), RowWriting.Side(changed, before: false));
        return Saved(row.Version + 1, [.. changed.Select(cell => cell.Role)]);
    }

    private RowSaved Saved(int version, IReadOnlyList<ColumnRole> changed) =>
        new(null, row.SubmissionRowId, version) { Conflicts = _conflicts, Changed = changed, IsRemoved = row.RemovedAt is not null };

    /// <summary>For each column saved since: what the writer saw there, and the last other person who changed it.</summary>
    private async Task<Dictionary<ColumnRole, Since>> SinceAsync(int seenVersion, CancellationToken cancel)
    {
        var found = new Dictionary<ColumnRole, Since>();
        if (seenVersion >= row.Version)
        {
            return found;
        }

        var changes = await db.SubmissionRowChanges.AsNoTracking()
            .Where(change => change.RegionId == work.RegionId && change.SubmissionRowId == row.SubmissionRowId && change.Version > seenVersion)
            .OrderBy(change => change.Version).ToListAsync(cancel);
        foreach (var change in changes)
        {
            foreach (var (role, text) in RowChangeText.Read(change.Before).Texts)
            {
                var other = change.Actor == work.Actor ? null : change;
                found[role] = found.TryGetValue(role, out var earlier) ? earlier with { Other = other ?? earlier.Other } : new Since(text, other);
            }
        }

        return found;
    }

    // The writer's words that came second lie aside; those that came through replace what lay there.
    private async Task AsideAsync(IReadOnlyCollection<ColumnRole> roles, CancellationToken cancel)
    {
        var names = roles.Select(ColumnNames.Of).ToArray();
        var mine = await db.SubmissionRowAsides
            .Where(aside => aside.RegionId == work.RegionId && aside.SubmissionRowId == row.SubmissionRowId && aside.Actor == work.Actor && names.Contains(aside.Role))
            .ToListAsync(cancel);
        foreach (var aside in mine.Where(aside => _conflicts.TrueForAll(conflict => ColumnNames.Of(conflict.Role) != aside.Role)))
        {
            db.SubmissionRowAsides.Remove(aside);
        }

        foreach (var conflict in _conflicts)
        {
            if (mine.Find(aside => aside.Role == ColumnNames.Of(conflict.Role)) is { } earlier)
            {
                (earlier.Text, earlier.At) = (conflict.Mine, work.Now);
            }
            else
            {
                db.SubmissionRowAsides.Add(new SubmissionRowAside
                {
                    RegionId = work.RegionId, SubmissionRowId = row.SubmissionRowId, Role = ColumnNames.Of(conflict.Role), Actor = work.Actor, Text = conflict.Mine, At = work.Now,
                });
            }
        }
    }

    private sealed record Since(string Seen, SubmissionRowChange? Other);
}
