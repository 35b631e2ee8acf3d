using System.Text.Json;
using Hansa.App.Directories;
using Hansa.App.Duplicates;
using Hansa.App.Imports;
using Hansa.App.Receptions;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Samples;

/// <summary>What a register filled with the sample region holds.</summary>
/// <param name="Quarters">For which something was reported.</param>
/// <param name="Activities">Each once, however often it was told.</param>
/// <param name="Merged">Groups of tellings of the same activity that were made one.</param>
/// <param name="Possible">Groups left to a person.</param>
public sealed record SampleCounts(
    string RegionId, int Organizations, int Quarters, int Activities, int Tellings, int Merged, int Possible, int Agreements, int PlanItems, int Receptions);

/// <summary>
/// Fills an empty register with the sample region: its directory, agreements with a plan, journal of receptions, and two years
/// of rounds of which the three made by hand are a part (samples/README.md).
/// </summary>
public static class SampleRegion
{
    private const string Actor = "demo";
    private static readonly string[] s_handMade = ["2024-Q2", "agreements-2024-Q1", "municipal-2024-Q2"];

    /// <param name="samples">The folder <c>samples</c>.</param>
    /// <param name="rounds">An empty folder where the generated rounds are written, to be looked at afterwards.</param>
    /// <param name="progress">Told file by file.</param>
    public static async Task<SampleCounts> FillAsync(
        Register register, string samples, string rounds, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        var folder = Path.Combine(samples, "region");
        var region = SampleRegionFile.Read(Path.Combine(folder, "register.json"));
        var work = new RegisterWork(register, region.Region, Actor);
        await using (var db = register.Db())
        {
            db.Regions.Add(new Region { RegionId = region.Region, Name = JsonSerializer.Serialize(region.Name, SampleJson.Default.DictionaryStringString) });
            await db.SaveChangesAsync(cancel);
        }

        Expect(await work.DoAsync(
            async (db, deeds) =>
            {
                await SampleDirectory.WriteAsync(db, deeds, work, region, cancel);
                return null;
            },
            cancel));
        await SampleAgreements.WriteAsync(work, region, cancel);
        await new ReceptionBook(work).ImportAsync(Path.Combine(folder, "receptions.csv"), cancel: cancel);
        var made = SampleRounds.Write(region, Path.Combine(folder, "activities.tsv"), rounds);
        var paths = made.Concat(s_handMade.Select(name => Path.Combine(samples, name))).ToList();
        await new ReportImport(register).RunAsync(new ImportRequest(paths, Actor) { Region = region.Region }, progress, cancel);
        var found = await DuplicateRuns.RunAsync(register, region.Region, whole: true, cancel: cancel);
        var (merged, _) = await ActivityMerging.MergeSameAsync(register, region.Region, Actor, cancel: cancel);
        await SampleReports.ApproveAsync(register, region.Region, Actor, cancel);
        return await CountAsync(register, region.Region, merged, found.Possible, cancel);
    }

    /// <summary>The sample data are Hansa’s own: where the register refuses them, they or it are broken.</summary>
    internal static void Expect(Problem? problem)
    {
        if (problem is not null)
        {
            throw new InvalidDataException(problem.Message(Language.English));
        }
    }

    private static async Task<SampleCounts> CountAsync(Register register, string region, int merged, int possible, CancellationToken cancel)
    {
        await using var db = register.Db();
        return new SampleCounts(
            region,
            await db.Organizations.CountAsync(body => body.RegionId == region, cancel),
            await db.Imports.Where(import => import.RegionId == region && import.State == ImportState.Current).Select(import => import.PeriodStart).Distinct().CountAsync(cancel),
            await db.Activities.CountAsync(activity => activity.RegionId == region && activity.State == Activities.ActivityState.Current, cancel),
            await db.Tellings.CountAsync(telling => telling.RegionId == region && telling.IsCurrent, cancel),
            merged,
            possible,
            await db.Agreements.CountAsync(agreement => agreement.RegionId == region, cancel),
            await db.PlanItems.CountAsync(item => item.RegionId == region, cancel),
            await db.Receptions.CountAsync(reception => reception.RegionId == region, cancel));
    }
}
