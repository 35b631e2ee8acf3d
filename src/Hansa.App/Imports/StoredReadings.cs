using Hansa.App.Registers;
using Hansa.Core.Readings;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Imports;

/// <summary>A report as it was imported, with the key of each row’s activity.</summary>
/// <param name="Tellings">One a row, in the order of the rows.</param>
public sealed record StoredReading(Import Import, Reading Reading, IReadOnlyList<Telling> Tellings);

/// <summary>Brings imports back as the readings they were made from: the same words, problems and repairs.</summary>
public static class StoredReadings
{
    /// <returns>In the order of the ids; ids that do not exist are left out.</returns>
    public static async Task<IReadOnlyList<StoredReading>> LoadAsync(RegisterDb db, string regionId, IReadOnlyCollection<Guid> importIds, CancellationToken cancel)
    {
        var imports = await db.Imports.AsNoTracking().Where(import => import.RegionId == regionId && importIds.Contains(import.ImportId)).ToListAsync(cancel);
        var tellings = (await db.Tellings.AsNoTracking()
            .Where(telling => telling.RegionId == regionId && importIds.Contains(telling.ImportId))
            .OrderBy(telling => telling.Position)
            .ToListAsync(cancel)).ToLookup(telling => telling.ImportId);
        var agreements = (await db.TellingAgreements.AsNoTracking()
            .Where(agreement => agreement.RegionId == regionId
                && db.Tellings.Any(telling => telling.RegionId == regionId && telling.TellingId == agreement.TellingId && importIds.Contains(telling.ImportId)))
            .OrderBy(agreement => agreement.Position)
            .ToListAsync(cancel)).ToLookup(agreement => agreement.TellingId, agreement => agreement.Title);
        var byId = imports.ToDictionary(import => import.ImportId);
        return [.. importIds.Where(byId.ContainsKey).Select(id => Of(byId[id], [.. tellings[id]], agreements))];
    }

    /// <summary>The row of a telling.</summary>
    /// <param name="agreements">Titles in their order.</param>
    public static ReadingRow RowOf(Telling telling, IReadOnlyList<string> agreements) => StoredUnderstanding.Read(telling.Understanding, new ReadingRow
    {
        Number = telling.Number,
        Section = telling.Section,
        Subsection = telling.Subsection,
        PeriodHeading = telling.PeriodHeading,
        Agreements = agreements,
        AgreementsFilledDown = telling.AgreementsFilledDown,
        Title = telling.Title,
        Place = telling.Place,
        Dates = telling.Dates,
        Content = telling.Content,
        Participants = telling.Participants,
        Note = telling.Note,
        Extra = StoredExtra.Read(telling.Extra),
        OutsidePeriod = telling.OutsidePeriod,
        Source = new RowSource(telling.SourceTable, telling.SourceRow),
        Problems = StoredProblems.Read(telling.Problems, telling.Number),
        Repairs = StoredRepairs.Read(telling.Repairs, telling.Number),
    });

    private static StoredReading Of(Import import, IReadOnlyList<Telling> tellings, ILookup<Guid, string> agreements)
    {
        var head = new ReadingHead(
            Path.GetFileNameWithoutExtension(import.FileName),
            import.Report,
            import.Form,
            import.Country,
            import.Title,
            import.Body.Length > 0 ? import.Body : null,
            import.Period,
            StoredColumns.Read(import.Columns));
        var tail = new ReadingTail(import.Footer, StoredProblems.Read(import.Problems, null), StoredRepairs.Read(import.Repairs, null));
        return new StoredReading(import, new Reading(head, [.. tellings.Select(telling => RowOf(telling, [.. agreements[telling.TellingId]]))], tail), tellings);
    }
}
