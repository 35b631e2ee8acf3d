using Hansa.App.Activities;
using Hansa.App.Audits;
using Hansa.App.Directories;
using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Rounds;

namespace Hansa.App.Imports;

/// <summary>Writes one report: its record, its rows in batches, and what becomes of the older report it takes the place of.</summary>
internal sealed class ReportWriting(ImportWriting writing, ReportOrigin origin) : IAsyncDisposable
{
    private const int BatchRows = 1_000;

    private readonly Guid _importId = writing.Register.Ids.Next();
    private readonly StoredJson _json = new();
    private List<NewTelling> _batch = [];
    private Task _copying = Task.CompletedTask;
    private readonly int[] _severities = new int[3];
    private ImportRecord? _record;
    private DirectoryBook? _book;
    private RowPlace? _place;
    private TellingCopy? _copy;
    private OlderReports? _older;
    private int _rows;
    private int _newActivities;

    public async Task<ImportOutcome> RunAsync(PartsAhead parts, Action<int> progress, CancellationToken cancel)
    {
        var olderIds = await OlderReports.CandidatesAsync(writing, origin, cancel);
        List<ReadingRow>? held = olderIds.Count > 0 ? [] : null;
        ReadingTail? tail = null;
        while (tail is null && parts.Next() is { } part)
        {
            if (part is ReadingRow read)
            {
                var row = origin.Place(read);
                if (held is null)
                {
                    await AddAsync(row, cancel);
                    progress(_rows);
                }
                else
                {
                    held.Add(row);
                }
            }

            tail = part as ReadingTail;
        }

        tail ??= new ReadingTail(null, [], []);
        if (held is not null)
        {
            var reading = new Reading(origin.Head, held, tail);
            _older = await OlderReports.CompareAsync(writing, origin, olderIds, reading, cancel);
            foreach (var row in held)
            {
                await AddAsync(row, cancel);
            }
        }

        return await EndAsync(tail, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        // When something failed in between, the connection is free only after what was still being written.
        await _copying.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _copy?.Dispose();
        _json.Dispose();
    }

    private async Task AddAsync(ReadingRow row, CancellationToken cancel)
    {
        await BeginAsync(cancel);
        var (organization, field) = _place!.Of(row);
        var activity = _older?.ActivityOf(row);
        _batch.Add(new NewTelling(
            writing.Register.Ids.Next(), activity ?? writing.Register.Ids.Next(), activity is null, ++_rows, row, ActivityFacts.Of(row, _json), organization, field));
        _newActivities += activity is null ? 1 : 0;
        foreach (var problem in row.Problems)
        {
            _severities[(int)problem.Severity]++;
        }

        if (_batch.Count == BatchRows)
        {
            await FlushAsync(cancel);
        }
    }

    // A report without a row leaves nothing behind, so its record waits for the first.
    private async Task BeginAsync(CancellationToken cancel)
    {
        if (_record is not null)
        {
            return;
        }

        if (_older is not null)
        {
            await _older.GiveWayAsync(_importId, cancel);
        }

        _record = new ImportRecord(writing, origin, _importId, _json);
        await _record.InsertAsync(cancel);
        _book = await DirectoryBook.OpenAsync(writing.Connection, writing.RegionId, writing.Register.Ids, cancel);
        var kind = origin.FormFile?.Has(GroupLevel.Municipality) == true ? OrganizationKind.LocalGovernment : OrganizationKind.ExecutiveBody;
        var body = origin.OrganizationId ?? _book.Organization(origin.Body, kind, null);
        await _book.TakeNew().WriteAsync(writing.Connection, writing.RegionId, _importId, cancel);
        await _record.SetOrganizationAsync(body, cancel);
        _place = new RowPlace(_book, origin.FormFile, body);
        _copy = new TellingCopy(writing.Connection, writing.RegionId, _importId, writing.Now);
    }

    // The database takes one batch while the next is being read.
    private async Task FlushAsync(CancellationToken cancel)
    {
        await _copying;
        if (_batch.Count > 0)
        {
            var (batch, entries) = (_batch, _book!.TakeNew());
            _batch = new List<NewTelling>(BatchRows);
            _copying = Task.Run(() => WriteAsync(batch, entries, cancel), cancel);
        }
    }

    private async Task WriteAsync(List<NewTelling> batch, NewDirectoryEntries entries, CancellationToken cancel)
    {
        await entries.WriteAsync(writing.Connection, writing.RegionId, _importId, cancel);
        await _copy!.WriteAsync(batch, cancel);
    }

    private async Task<ImportOutcome> EndAsync(ReadingTail tail, CancellationToken cancel)
    {
        var nothingHeld = _rows == 0 && RoundConsolidation.IsNilReturn(new Reading(origin.Head, [], tail));
        IReadOnlyList<Problem> problems = [.. tail.Problems, .. origin.Doubts, .. _older?.Problems ?? []];
        // What could not be read to its end says so by an error of the file.
        writing.IsBroken = tail.Problems.Any(problem => problem.Severity == Severity.Error && problem.Code.StartsWith("file.", StringComparison.Ordinal));
        if (writing.IsBroken || (_rows == 0 && !nothingHeld))
        {
            return ImportOutcome.Unreadable(writing.Content.Name, origin.Body, _rows > 0 ? [.. problems, Incomplete()] : problems);
        }

        await BeginAsync(cancel);
        await FlushAsync(cancel);
        await _copying;
        await _record!.CompleteAsync(tail, problems, _rows, nothingHeld, cancel);
        if (_older is not null)
        {
            await _older.RefreshAsync(cancel);
        }

        writing.Deeds.Add(new Deed("import", "import", _importId, null, _record.Summary(_rows, _newActivities)));
        writing.Deeds.AddRange(_older?.Deeds ?? []);
        foreach (var problem in problems)
        {
            _severities[(int)problem.Severity]++;
        }

        var status = _older?.Replaces == true ? ImportStatus.Replaced : ImportStatus.Imported;
        return new ImportOutcome(writing.Content.Name, origin.Body, status, _importId, _rows, _newActivities, problems)
        {
            Errors = _severities[(int)Severity.Error],
            Warnings = _severities[(int)Severity.Warning],
            Form = origin.Form,
            PeriodCode = origin.Period?.Code,
            NothingHeld = nothingHeld,
            Difference = _older?.Replaces == true ? _older.Difference : null,
        };
    }

    private Problem Incomplete() => new("import.incomplete", Severity.Error) { Text = writing.Content.Name, Arguments = [writing.Content.Name, _rows] };
}
