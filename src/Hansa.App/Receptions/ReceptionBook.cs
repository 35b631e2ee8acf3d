using System.Security.Cryptography;
using System.Text;
using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Receptions;
using Hansa.Core.Text;
using Hansa.Documents.Reading;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Receptions;

/// <param name="Added">New lines.</param>
/// <param name="Known">Lines that the journal had already.</param>
/// <param name="Problems">Of the file, and of lines whose day is not understood.</param>
public sealed record JournalImport(int Added, int Known, IReadOnlyList<Problem> Problems);

/// <param name="Version">To be given back on a change.</param>
public sealed record JournalEntry(Guid Id, int Version, JournalLine Line);

/// <summary>The journal of receptions. Each change stands in the audit.</summary>
public sealed class ReceptionBook(RegisterWork work)
{
    /// <summary>Adds a line as written; days, kind and countries are read from its words.</summary>
    public async Task<(Guid? Id, Problem? Problem)> AddAsync(JournalLine line, Core.Forms.ReceptionKind? kind = null, CancellationToken cancel = default)
    {
        Guid? id = null;
        var problem = await work.DoAsync(
            (db, deeds) =>
            {
                if (string.IsNullOrWhiteSpace(line.Guests))
                {
                    return Task.FromResult<Problem?>(new Problem("reception.empty", Severity.Error));
                }

                var reception = Of(line.Understood(kind));
                id = reception.ReceptionId;
                db.Receptions.Add(reception);
                deeds.Add(new Deed("add", "reception", id, null, AgreementJson.Write(reception.Line)));
                return Task.FromResult<Problem?>(null);
            },
            cancel);
        return problem is null ? (id, null) : (null, problem);
    }

    /// <param name="version">The one the person saw; null to change whatever is there.</param>
    public Task<Problem?> ChangeAsync(Guid id, int? version, JournalLine line, Core.Forms.ReceptionKind? kind = null, CancellationToken cancel = default) => work.DoAsync(
        async (db, deeds) =>
        {
            var (reception, problem) = await FindAsync(db, id, version, cancel);
            if (reception is null || string.IsNullOrWhiteSpace(line.Guests))
            {
                return problem ?? new Problem("reception.empty", Severity.Error);
            }

            var before = AgreementJson.Write(reception.Line);
            Write(reception, line.Understood(kind));
            reception.ChangedAt = work.Now;
            deeds.Add(new Deed("change", "reception", id, before, AgreementJson.Write(reception.Line)));
            return null;
        },
        cancel);

    public Task<Problem?> RemoveAsync(Guid id, int? version, CancellationToken cancel = default) => work.DoAsync(
        async (db, deeds) =>
        {
            var (reception, problem) = await FindAsync(db, id, version, cancel);
            if (reception is null)
            {
                return problem;
            }

            db.Receptions.Remove(reception);
            deeds.Add(new Deed("remove", "reception", id, AgreementJson.Write(reception.Line), null));
            return null;
        },
        cancel);

    /// <summary>Takes the lines of a journal’s table into the register; lines it has already are not taken twice.</summary>
    public async Task<JournalImport> ImportAsync(string path, ReadLimits? limits = null, CancellationToken cancel = default)
    {
        var (content, problems) = FileContent.Read(path, limits ?? ReadLimits.Default);
        return content is null ? new JournalImport(0, 0, problems) : await ImportAsync(content, limits, cancel);
    }

    /// <summary>The same of a file that is at hand already, as from an upload.</summary>
    public async Task<JournalImport> ImportAsync(FileContent content, ReadLimits? limits = null, CancellationToken cancel = default)
    {
        var journal = ReceptionJournal.Read(content.Open(limits ?? ReadLimits.Default));
        var added = 0;
        var refused = journal.Rows.Count == 0 ? null : await work.DoAsync(
            async (db, deeds) =>
            {
                var known = (await db.Receptions.Where(reception => reception.RegionId == work.RegionId).Select(reception => reception.LineKey).ToListAsync(cancel))
                    .Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
                var fresh = journal.Rows.Where(row => known.Add(Convert.ToHexString(KeyOf(row.Line))) && row.Line.Guests.Length > 0).ToList();
                if (fresh.Count == 0)
                {
                    return null;
                }

                if (!await db.StoredFiles.AnyAsync(file => file.RegionId == work.RegionId && file.Sha256 == content.Sha256, cancel))
                {
                    db.StoredFiles.Add(new StoredFile { RegionId = work.RegionId, Sha256 = content.Sha256, Content = content.Bytes, StoredAt = work.Now });
                    await db.SaveChangesAsync(cancel);
                }

                db.Receptions.AddRange(fresh.Select(row => Of(row.Line, (content.Sha256, content.Name, row.Table, row.Row))));
                added = fresh.Count;
                deeds.Add(new Deed("import", "reception", null, null, AgreementJson.Write(new { file = content.Name, added })));
                return null;
            },
            cancel);
        return refused is null ? new JournalImport(added, journal.Rows.Count - added, journal.Problems) : new JournalImport(0, 0, [refused, .. journal.Problems]);
    }

    /// <returns>Null for an entry that is not there.</returns>
    public async Task<JournalEntry?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        return await db.Receptions.AsNoTracking().SingleOrDefaultAsync(reception => reception.RegionId == work.RegionId && reception.ReceptionId == id, cancel) is { } found
            ? new JournalEntry(found.ReceptionId, found.Version, found.Line)
            : null;
    }

    /// <summary>The entries of a period by day; of all time, with those whose day is not known at the end, without one.</summary>
    public async Task<IReadOnlyList<JournalEntry>> ListAsync(Period? period = null, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        var receptions = db.Receptions.AsNoTracking().Where(reception => reception.RegionId == work.RegionId);
        if (period is { } asked)
        {
            receptions = receptions.Where(reception => reception.FirstDay >= asked.Start && reception.FirstDay <= asked.End);
        }

        return [.. (await receptions.OrderBy(reception => reception.FirstDay).ThenBy(reception => reception.ReceptionId).ToListAsync(cancel))
            .Select(reception => new JournalEntry(reception.ReceptionId, reception.Version, reception.Line))];
    }

    /// <summary>What the sentence under a report of the period counts; see <see cref="Core.Forms.ReceptionsSentence"/>.</summary>
    public async Task<IReadOnlyList<Core.Forms.Reception>> CountAsync(Period period, CancellationToken cancel = default) =>
        ReceptionCounts.Of((await ListAsync(period, cancel)).Select(entry => entry.Line));

    private async Task<(Reception? Reception, Problem? Problem)> FindAsync(RegisterDb db, Guid id, int? version, CancellationToken cancel) =>
        await db.Receptions.FindAsync([work.RegionId, id], cancel) is not { } reception ? (null, new Problem("reception.unknown", Severity.Error) { Arguments = [id] })
        : version is { } seen && seen != reception.Version ? (null, RegisterWork.Conflict)
        : (reception, null);

    private Reception Of(JournalLine line, (byte[] Sha256, string Name, int Table, int Row)? source = null)
    {
        var reception = new Reception
        {
            RegionId = work.RegionId, ReceptionId = work.Register.Ids.Next(), Guests = line.Guests, Kind = line.Kind, LineKey = KeyOf(line),
            Sha256 = source?.Sha256, FileName = source?.Name, SourceTable = source?.Table, SourceRow = source?.Row, CreatedAt = work.Now, ChangedAt = work.Now,
        };
        Write(reception, line);
        return reception;
    }

    private static void Write(Reception reception, JournalLine line)
    {
        (reception.Number, reception.Dates) = (StoredText.Of(line.Number), StoredText.Of(line.Dates));
        (reception.Place, reception.Guests) = (StoredText.Of(line.Place), StoredText.Of(line.Guests));
        (reception.Ground, reception.Talk, reception.Participants) = (StoredText.Of(line.Ground), StoredText.Of(line.Talk), StoredText.Of(line.Participants));
        (reception.PermittedBy, reception.Record, reception.Kind) = (StoredText.Of(line.PermittedBy), StoredText.Of(line.Record), line.Kind);
        (reception.FirstDay, reception.LastDay, reception.Countries) = (line.FirstDay, line.LastDay, [.. line.Countries]);
        reception.LineKey = KeyOf(line);
    }

    private static byte[] KeyOf(JournalLine line) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Folding.Fold(line.Dates), Folding.Fold(line.Guests), Folding.Fold(line.Talk))));
}
