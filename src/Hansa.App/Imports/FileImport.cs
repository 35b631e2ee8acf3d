using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Readings;
using Npgsql;

namespace Hansa.App.Imports;

/// <summary>One file on its way into the register: one transaction, whatever number of reports it holds.</summary>
internal sealed class FileImport(Register register, ImportRequest request, ImportSource source, FileContent content)
{
    // So many rows are read before the register is asked to wait: all of any real report.
    private const int ReadAhead = 5_000;

    public async Task<IReadOnlyList<ImportOutcome>> RunAsync(Action<int> progress, CancellationToken cancel)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        if (await KnownImport.FindAsync(connection, request, source, content, cancel) is { } known)
        {
            return [known];
        }

        var options = new ReadOptions { Form = request.Form, Period = request.Period ?? source.Round?.Period };
        using var parts = new PartsAhead(ReportReader.Stream(content.Open(request.Limits), options), ReadAhead);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var (regionId, problem) = await RegionChoice.FindAsync(connection, request.Region, source.Round?.Region, parts.Names(), cancel);
        if (regionId is null)
        {
            return [ImportOutcome.Unreadable(content.Name, source.Submission?.Body ?? "", [problem!])];
        }

        await RegionLock.TakeAsync(connection, regionId, cancel);
        // Somebody may have imported the same file while this one waited.
        if (await KnownImport.FindAsync(connection, request, source, content, cancel) is { } meanwhile)
        {
            return [meanwhile];
        }

        var writing = new ImportWriting(register, connection, transaction, regionId, request.Actor, content);
        var outcomes = new List<ImportOutcome>();
        while (parts.NextHead() is { } head)
        {
            await using var report = new ReportWriting(writing, new ReportOrigin(request, source, head));
            var outcome = await report.RunAsync(parts, progress, cancel);
            if (writing.IsBroken)
            {
                return [outcome];
            }

            outcomes.Add(outcome);
            if (outcome.ImportId is { } imported)
            {
                await AgreementLinks.LinkAsync(connection, regionId, imported, cancel);
            }
        }

        if (outcomes.Any(outcome => outcome.ImportId is not null))
        {
            await AuditTrail.AppendAsync(connection, regionId, writing.Now, request.Actor, writing.Deeds, cancel);
            await transaction.CommitAsync(cancel);
        }

        return outcomes;
    }
}

/// <summary>What the reports of one file share while they are written.</summary>
internal sealed record ImportWriting(
    Register Register, NpgsqlConnection Connection, NpgsqlTransaction Transaction, string RegionId, string Actor, FileContent Content)
{
    public DateTimeOffset Now { get; } = Register.Time.GetUtcNow();

    /// <summary>The file ends in the middle: nothing of it is taken, for it would push a whole one out.</summary>
    public bool IsBroken { get; set; }

    /// <summary>For the audit, written at the end.</summary>
    public List<Deed> Deeds { get; } = [];
}
