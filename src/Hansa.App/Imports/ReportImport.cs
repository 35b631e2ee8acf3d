using Hansa.App.Registers;
using Hansa.App.Search;
using Hansa.App.Servers;
using Hansa.Core.Problems;
using Npgsql;

namespace Hansa.App.Imports;

/// <summary>
/// Takes reports into the register: each file is one transaction, and what is wrong with one stops none of the others. The
/// same file a second time changes nothing; a newer file of the same body and round takes the place of the older.
/// </summary>
public sealed class ReportImport(Register register)
{
    /// <param name="progress">Told at the beginning of each file and now and then within a long one.</param>
    public async Task<ImportSummary> RunAsync(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        var (sources, refused) = ImportSource.Find(request.Paths);
        var outcomes = new List<ImportOutcome>();
        for (var i = 0; i < sources.Count; i++)
        {
            var source = sources[i];
            progress?.Report(new ImportProgress(i, sources.Count, source.Name, 0));
            var (content, problems) = FileContent.Read(source.Path, request.Limits);
            outcomes.AddRange(content is null
                ? [ImportOutcome.Unreadable(source.Name, source.Submission?.Body ?? "", problems)]
                : await FileAsync(request, source, content, rows => progress?.Report(new ImportProgress(i, sources.Count, source.Name, rows)), cancel));
        }

        await IndexAsync(outcomes, cancel);
        progress?.Report(new ImportProgress(sources.Count, sources.Count, "", 0));
        return new ImportSummary([.. outcomes, .. refused]);
    }

    /// <summary>Imports one file that is at hand already, as from an upload.</summary>
    public async Task<IReadOnlyList<ImportOutcome>> RunAsync(ImportRequest request, FileContent content, CancellationToken cancel = default)
    {
        var outcomes = await FileAsync(request, new ImportSource(content.Name, null, null, ""), content, static _ => { }, cancel);
        await IndexAsync(outcomes, cancel);
        return outcomes;
    }

    private async Task<IReadOnlyList<ImportOutcome>> FileAsync(
        ImportRequest request, ImportSource source, FileContent content, Action<int> progress, CancellationToken cancel)
    {
        try
        {
            return await new FileImport(register, request, source, content).RunAsync(progress, cancel);
        }
        catch (NpgsqlException refused)
        {
            // The transaction is gone with all it wrote; the next file has its own.
            var problem = ServerProblems.OfRefusal(refused, content.Name, () => register.IsDiskFull);
            return [ImportOutcome.Unreadable(content.Name, source.Submission?.Body ?? "", [problem])];
        }
    }

    // So that whoever searches next need not wait for it.
    private async Task IndexAsync(IReadOnlyList<ImportOutcome> outcomes, CancellationToken cancel)
    {
        if (!outcomes.Any(outcome => outcome is { ImportId: not null, Status: not ImportStatus.Unchanged }))
        {
            return;
        }

        try
        {
            await SearchIndex.RefreshAsync(register, cancel);
        }
        catch (Exception left) when (left is NpgsqlException or OperationCanceledException)
        {
            // What came in is safe, and what is not indexed stands on the list for the next search.
        }
    }
}
