using Hansa.App.Registers;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Imports;

/// <summary>An import in a list of them.</summary>
/// <param name="Errors">Of the file and of its rows.</param>
/// <param name="Warnings">Of the file and of its rows.</param>
public sealed record ListedImport(Import Import, int Errors, int Warnings);

/// <summary>Which imports are asked for; what is null or "" does not matter.</summary>
/// <param name="Words">Stand in the name of the file, of the body or of who imported it.</param>
/// <param name="Period">Exactly this one.</param>
public sealed record ImportFilter(string Words = "", Period? Period = null, ImportState? State = null);

/// <summary>The imports of one region page by page, the latest first.</summary>
public static class ListedImports
{
    /// <returns>The lines of the page, and how many there are on all pages.</returns>
    public static async Task<(IReadOnlyList<ListedImport> Lines, int All)> ReadAsync(
        Register register, string regionId, ImportFilter filter, int skip, int take, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var asked = db.Imports.AsNoTracking().Where(import => import.RegionId == regionId);
        if (filter.State is { } state)
        {
            asked = asked.Where(import => import.State == state);
        }

        if (filter.Period is { } period)
        {
            asked = asked.Where(import => import.PeriodStart == period.Start && import.PeriodEnd == period.End);
        }

        if (filter.Words.Trim() is { Length: > 0 } words)
        {
            var like = "%" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            asked = asked.Where(import => EF.Functions.ILike(import.FileName, like) || EF.Functions.ILike(import.Body, like) || EF.Functions.ILike(import.ImportedBy, like));
        }

        var imports = await asked.OrderByDescending(import => import.ImportedAt).ThenByDescending(import => import.ImportId).Skip(skip).Take(take).ToListAsync(cancel);
        var keys = imports.Select(import => import.ImportId).ToList();
        var sums = await db.Tellings.Where(telling => telling.RegionId == regionId && keys.Contains(telling.ImportId)).GroupBy(telling => telling.ImportId)
            .Select(group => new { group.Key, Errors = group.Sum(telling => telling.Errors), Warnings = group.Sum(telling => telling.Warnings) }).ToDictionaryAsync(sum => sum.Key, cancel);
        return ([.. imports.Select(LineOf)], await asked.CountAsync(cancel));

        ListedImport LineOf(Import import)
        {
            var problems = StoredProblems.Read(import.Problems, null);
            var rows = sums.GetValueOrDefault(import.ImportId);
            return new ListedImport(
                import,
                problems.Count(static problem => problem.Severity == Severity.Error) + (rows?.Errors ?? 0),
                problems.Count(static problem => problem.Severity == Severity.Warning) + (rows?.Warnings ?? 0));
        }
    }

    /// <returns>The years of the periods told for; null of an empty register.</returns>
    public static async Task<(int First, int Last)?> YearsAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var days = await db.Imports.Where(import => import.RegionId == regionId && import.PeriodStart != null).GroupBy(static _ => 1)
            .Select(group => new { First = group.Min(import => import.PeriodStart), Last = group.Max(import => import.PeriodEnd) }).FirstOrDefaultAsync(cancel);
        return days is null ? null : (days.First!.Value.Year, days.Last!.Value.Year);
    }
}
