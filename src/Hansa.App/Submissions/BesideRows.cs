using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Remarks;
using Hansa.Core.Readings;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>What stands beside the rows of a submission: open remarks, words that came second, the body’s words under those of who checks.</summary>
internal sealed class BesideRows
{
    private readonly ILookup<Guid?, Thread> _remarks;
    private readonly ILookup<Guid, SubmissionRowAside> _asides;
    private readonly ILookup<Guid, string> _mended;
    private readonly Dictionary<Guid, Origin> _origins;

    private BesideRows(IEnumerable<Thread> remarks, IEnumerable<SubmissionRowAside> asides, IEnumerable<Mending> mended, IEnumerable<Origin> origins)
    {
        _origins = origins.ToDictionary(origin => origin.RowId);
        _remarks = remarks.ToLookup(thread => thread.RowId);
        _asides = asides.ToLookup(aside => aside.SubmissionRowId);
        _mended = mended.ToLookup(change => change.RowId, change => change.Before);
    }

    /// <summary>Open threads on the submission as a whole.</summary>
    public int OnTheWhole => _remarks[null].Count();

    /// <param name="since">When the body sent it: what is mended from then on stands in place of its words.</param>
    /// <param name="gathers">Whether any of its rows came from another submission.</param>
    public static async Task<BesideRows> LoadAsync(RegisterDb db, string regionId, Guid submissionId, DateTimeOffset? since, bool gathers, CancellationToken cancel)
    {
        var remarks = await db.Remarks.AsNoTracking()
            .Where(remark => remark.RegionId == regionId && remark.SubmissionId == submissionId && remark.State == RemarkState.Open)
            .Select(remark => new Thread(remark.SubmissionRowId, remark.Role)).ToListAsync(cancel);
        var rows = db.SubmissionRows.Where(row => row.RegionId == regionId && row.SubmissionId == submissionId).Select(row => row.SubmissionRowId);
        var asides = await db.SubmissionRowAsides.AsNoTracking()
            .Where(aside => aside.RegionId == regionId && rows.Contains(aside.SubmissionRowId)).OrderBy(aside => aside.At).ToListAsync(cancel);
        // Asked with every cell that is saved: what cannot be there is not asked for.
        var mended = since is null ? [] : await db.SubmissionRowChanges.AsNoTracking()
            .Where(change => change.RegionId == regionId && rows.Contains(change.SubmissionRowId) && change.InReview && change.At >= since).OrderBy(change => change.Version)
            .Select(change => new Mending(change.SubmissionRowId, change.Before)).ToListAsync(cancel);
        var origins = !gathers ? [] : await (
            from row in db.SubmissionRows
            join source in db.SubmissionRows on new { row.RegionId, Id = row.GatheredFrom } equals new { source.RegionId, Id = (Guid?)source.SubmissionRowId }
            where row.RegionId == regionId && row.SubmissionId == submissionId && source.SubmissionFileId != null
            select new Origin(row.SubmissionRowId, source.SubmissionFileId!.Value, source.SourceTable!.Value, source.SourceRow!.Value)).ToListAsync(cancel);
        return new BesideRows(remarks, asides, mended, origins);
    }

    public PageRow Dress(SubmissionRow row, SubmittedRow words, ReadingRow understood) => new()
    {
        Version = row.Version,
        Number = understood.Number,
        Words = words,
        Understood = understood,
        FileId = row.SubmissionFileId ?? _origins.GetValueOrDefault(row.SubmissionRowId)?.FileId,
        Source = row is { SourceTable: { } table, SourceRow: { } line } ? new RowSource(table, line)
            : _origins.GetValueOrDefault(row.SubmissionRowId) is { } origin ? new RowSource(origin.Table, origin.Row)
            : null,
        GatheredFrom = row.GatheredFrom,
        ChangedAt = row.ChangedAt,
        ChangedBy = row.ChangedBy,
        OpenRemarks = _remarks[row.SubmissionRowId].GroupBy(thread => thread.Role is { } role ? ColumnNames.Find(role) : ColumnRole.Unknown)
            .ToDictionary(group => group.Key, group => group.Count()),
        Asides = [.. _asides[row.SubmissionRowId].Select(aside => new CellAside(ColumnNames.Find(aside.Role), aside.Text, aside.Actor, aside.At))],
        BodyWords = BodyWords(words),
    };

    // The first words that whoever checks found in a cell are the body’s own.
    private Dictionary<ColumnRole, string> BodyWords(SubmittedRow words)
    {
        var own = new Dictionary<ColumnRole, string>();
        foreach (var before in _mended[words.Id])
        {
            foreach (var (role, text) in RowChangeText.Read(before).Texts)
            {
                own.TryAdd(role, text);
            }
        }

        return own.Where(cell => words[cell.Key] != cell.Value).ToDictionary();
    }

    private sealed record Thread(Guid? RowId, string? Role);

    private sealed record Origin(Guid RowId, Guid FileId, int Table, int Row);

    private sealed record Mending(Guid RowId, string Before);
}
