using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Diffs;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>Writes what was read from a file into the rows of a submission, within its transaction.</summary>
internal sealed class UploadWriting(RowWork work, RegisterDb db, SubmissionRecord record, FileContent file, SubmissionFileKind kind, UploadReading read)
{
    private readonly Guid _submissionId = record.Submission.SubmissionId;

    public async Task<UploadResult> RunAsync(UploadMode mode, CancellationToken cancel)
    {
        var files = await db.SubmissionFiles.AsNoTracking().Where(row => row.RegionId == work.RegionId && row.SubmissionId == _submissionId).ToListAsync(cancel);
        var rows = await db.SubmissionRows.Where(row => row.RegionId == work.RegionId && row.SubmissionId == _submissionId)
            .OrderBy(row => row.Position).ThenBy(row => row.SubmissionRowId).ToListAsync(cancel);
        var active = rows.Where(row => row.RemovedAt is null).ToList();
        if (files.Find(other => other.Sha256.AsSpan().SequenceEqual(file.Sha256) && active.Exists(row => row.SubmissionFileId == other.SubmissionFileId)) is { } same)
        {
            return await ResultAsync(same.SubmissionFileId, new UploadResult { IsRepeated = true }, [.. active.Where(row => row.SubmissionFileId == same.SubmissionFileId)], cancel);
        }

        var fileId = await StoreAsync(cancel);
        var uploaded = active.Where(row => row.SubmissionFileId is not null).ToList();
        var twins = await TwinsAsync(uploaded, cancel);
        var replaced = Replaced(mode, files, uploaded, twins).ToHashSet();
        return await WriteAsync(fileId, rows, twins.Where(pair => replaced.Contains(pair.Value.SubmissionFileId!.Value)).ToDictionary(), [.. uploaded.Where(row => replaced.Contains(row.SubmissionFileId!.Value))], cancel);
    }

    private async Task<UploadResult> WriteAsync(
        Guid fileId, List<SubmissionRow> rows, Dictionary<int, SubmissionRow> twins, List<SubmissionRow> earlier, CancellationToken cancel)
    {
        var taken = new TakenOver(work, db, file.Name);
        var order = rows.ConvertAll(row => row.SubmissionRowId);
        var at = twins.Count > 0 ? twins.Values.Min(row => order.IndexOf(row.SubmissionRowId)) : order.Count;
        var (mine, added, updated) = (new List<SubmissionRow>(), 0, 0);
        for (var i = 0; i < read.Rows.Count; i++)
        {
            var (words, source) = read.Rows[i];
            if (twins.TryGetValue(i, out var row))
            {
                updated += await taken.UpdateAsync(row, words, cancel) ? 1 : 0;
                at = order.IndexOf(row.SubmissionRowId) + 1;
            }
            else
            {
                row = taken.Add(_submissionId, words, at + 1);
                order.Insert(at++, row.SubmissionRowId);
                added++;
            }

            (row.SubmissionFileId, row.SourceTable, row.SourceRow) = (fileId, source.Source.Table, source.Source.Row);
            mine.Add(row);
        }

        var gone = earlier.Except(twins.Values).ToList();
        var removed = gone.Count(taken.Remove);
        SetWhole();
        await db.SaveChangesAsync(cancel);
        await RowOrder.WriteAsync(db, work.RegionId, order, cancel);
        return await ResultAsync(
            fileId,
            new UploadResult { Added = added, Updated = updated, Removed = removed, Kept = [.. gone.Where(row => row.RemovedAt is null).Select(row => row.SubmissionRowId)] },
            mine,
            cancel);
    }

    private void SetWhole()
    {
        if (read.Rows.Count > 0)
        {
            record.Submission.NothingHeld = false;
        }

        if (read.Footer is { } footer)
        {
            record.Submission.Footer = StoredText.Of(footer);
        }
    }

    private async Task<Guid> StoreAsync(CancellationToken cancel)
    {
        var id = work.NextId();
        await db.Database.ExecuteSqlAsync(
            $"insert into stored_file (region_id, sha256, content, stored_at) values ({work.RegionId}, {file.Sha256}, {file.Bytes}, {work.Now}) on conflict do nothing", cancel);
        using var json = new StoredJson();
        db.SubmissionFiles.Add(new SubmissionFile
        {
            RegionId = work.RegionId, SubmissionFileId = id, SubmissionId = _submissionId, Sha256 = file.Sha256, FileName = file.Name is { Length: > 0 } name ? name : "-", Kind = kind,
            AddedAt = work.Now, AddedBy = work.Actor, RowCount = read.Rows.Count,
            Columns = json.WriteList(read.Columns, StoredColumns.Write), Problems = json.WriteList(read.Problems, StoredProblems.WriteOfFile),
        });
        await db.SaveChangesAsync(cancel);
        return id;
    }

    /// <summary>Rows of earlier files that the new file tells again, by their place in it; the likest first.</summary>
    private async Task<Dictionary<int, SubmissionRow>> TwinsAsync(List<SubmissionRow> uploaded, CancellationToken cancel)
    {
        var twins = new Dictionary<int, SubmissionRow>();
        if (uploaded.Count == 0)
        {
            return twins;
        }

        var frame = await record.FrameAsync(db, cancel);
        var old = SubmissionReading.Of(frame, uploaded.ConvertAll(StoredRows.Of));
        var @new = old with { Rows = [.. read.Rows.Select((row, i) => row.Row with { Number = i + 1 })] };
        var given = new HashSet<int>();
        foreach (var match in ReportDiff.Compare([old], @new).Matches.OrderByDescending(match => match.Score))
        {
            var at = match.New.Row.Number - 1;
            if (!twins.ContainsKey(at) && given.Add(match.Old.Row.Number))
            {
                twins.Add(at, uploaded[match.Old.Row.Number - 1]);
            }
        }

        return twins;
    }

    private IEnumerable<Guid> Replaced(UploadMode mode, List<SubmissionFile> files, List<SubmissionRow> uploaded, Dictionary<int, SubmissionRow> twins)
    {
        foreach (var earlier in uploaded.GroupBy(row => row.SubmissionFileId!.Value))
        {
            var toldAgain = twins.Values.Count(row => row.SubmissionFileId == earlier.Key);
            var sameName = kind == SubmissionFileKind.Upload && files.Exists(other => other.SubmissionFileId == earlier.Key && other.Kind == kind
                && string.Equals(other.FileName, file.Name, StringComparison.OrdinalIgnoreCase));
            if (mode == UploadMode.Replace || (mode == UploadMode.Auto && (sameName || toldAgain * 2 > earlier.Count())))
            {
                yield return earlier.Key;
            }
        }
    }

    private async Task<UploadResult> ResultAsync(Guid fileId, UploadResult done, IReadOnlyList<SubmissionRow> mine, CancellationToken cancel)
    {
        var rows = await TakenStep.RowsAsync(db, record.Submission, cancel);
        var own = mine.Select(row => row.SubmissionRowId).ToHashSet();
        var checkedRows = SubmissionReading.Of(await record.FrameAsync(db, cancel), rows).Rows;
        return done with
        {
            FileId = fileId,
            Read = read.Rows.Count,
            Problems = read.Problems,
            SaysNothingHeld = read.SaysNothingHeld,
            NeedAttention = [.. rows.Where((row, i) => own.Contains(row.Id) && checkedRows[i].Problems.Any(problem => problem.Severity >= Severity.Warning)).Select(row => row.Id)],
        };
    }
}
