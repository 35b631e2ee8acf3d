using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Reports;
using Hansa.Core.Selections;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <summary>A report that the register has rows for.</summary>
/// <param name="Files">How many files told for it.</param>
/// <param name="Rows">How many rows they held.</param>
public sealed record OfferedReport(string Form, Period Period, string? Country, int Files, int Rows);

/// <summary>What a scope may be narrowed to, in the words of the directory.</summary>
public sealed record ScopeChoices(IReadOnlyList<string> Fields, IReadOnlyList<string> Organizations, IReadOnlyList<string> Agreements, IReadOnlyList<string> Countries)
{
    /// <summary>The words of the directory for a scope, which keeps its names folded; the name itself where there are none.</summary>
    public static string WordsFor(string key, IReadOnlyList<string> choices) =>
        choices.FirstOrDefault(choice => new ReportScope(Organization: choice).Normalized.Organization == key)
        ?? (key.Length > 0 ? char.ToUpperInvariant(key[0]) + key[1..] : key);
}

/// <summary>What can be reported on: periods that bodies told something for, names that reports can be narrowed to.</summary>
public static class ReportOffers
{
    /// <summary>The newest period first.</summary>
    public static async Task<IReadOnlyList<OfferedReport>> ListAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var told = await db.Imports.AsNoTracking()
            .Where(import => import.RegionId == regionId && import.State == ImportState.Current && import.Form != null && import.PeriodKind != null)
            .GroupBy(import => new { import.Form, import.PeriodKind, import.PeriodStart, import.PeriodEnd, import.Country })
            .Select(group => new { group.Key, Files = group.Count(), Rows = group.Sum(import => import.RowCount) })
            .ToListAsync(cancel);
        return [.. told
            .Where(group => FormCatalog.BuiltIn.Find(group.Key.Form!, group.Key.PeriodStart!.Value.Year) is { } form && (!form.Scope.OfOneCountry || group.Key.Country is not null))
            .Select(group => new OfferedReport(
                group.Key.Form!,
                new Period(group.Key.PeriodKind!.Value, group.Key.PeriodStart!.Value, group.Key.PeriodEnd!.Value),
                group.Key.Country,
                group.Files,
                group.Rows))
            .OrderByDescending(offer => offer.Period.End).ThenBy(offer => offer.Form, StringComparer.Ordinal)];
    }

    public static async Task<ScopeChoices> ScopesAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var fields = await db.FieldLabels.AsNoTracking().Where(label => label.RegionId == regionId).Select(label => label.Label).ToListAsync(cancel);
        var organizations = await db.OrganizationNames.AsNoTracking().Where(name => name.RegionId == regionId).Select(name => name.Name).ToListAsync(cancel);
        var agreements = await db.TellingAgreements.AsNoTracking().Where(agreement => agreement.RegionId == regionId).Select(agreement => agreement.Title).Distinct().ToListAsync(cancel);
        var countries = await db.Database.SqlQuery<string>(
            $"""select distinct unnest(countries) as "Value" from activity where region_id = {regionId} and state = 'current'""").ToListAsync(cancel);
        return new ScopeChoices(Sorted(fields), Sorted(organizations), Sorted(agreements), Sorted(countries));
    }

    private static IReadOnlyList<string> Sorted(List<string> names) => [.. names.Distinct().Order(StringComparer.Ordinal)];
}
