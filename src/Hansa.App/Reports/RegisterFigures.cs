using System.Data;
using Hansa.App.Registers;
using Hansa.Core.Figures;
using Hansa.Core.Periods;
using Hansa.Core.Selections;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <param name="Before">Of the period before.</param>
/// <param name="YearBefore">Of the same period of the year before; the same as <paramref name="Before"/> where these fall together.</param>
public sealed record FigureComparison(FigureTable Now, FigureTable Before, FigureTable YearBefore);

/// <summary>Figures of the register.</summary>
public static class RegisterFigures
{
    /// <param name="form">Counts only what was told in this form; null for all.</param>
    public static async Task<FigureComparison> MakeAsync(
        Register register, string regionId, FigureQuery query, string? form, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var asked = query with { Scope = query.Scope.Normalized };
        var (before, yearBefore) = (FigureQuery.Before(query.Period), FigureQuery.YearBefore(query.Period));
        var now = await OfAsync(query.Period);
        var last = await OfAsync(before);
        return new FigureComparison(now, last, before == yearBefore ? last : await OfAsync(yearBefore));

        async Task<FigureTable> OfAsync(Period period)
        {
            var activities = await ToldActivities.LoadAsync(db, regionId, new Wanted(period, form is null ? null : [form], []), cancel);
            return FigureMaker.Make(asked with { Period = period }, activities);
        }
    }
}
