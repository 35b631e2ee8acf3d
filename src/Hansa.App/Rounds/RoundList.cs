using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Periods;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Rounds;

/// <param name="Asked">How many words are asked for.</param>
/// <param name="In">Sent or accepted.</param>
public sealed record RoundLine(
    Guid RoundId, string Name, Period Period, DateOnly Due, int GraceDays, RoundState State, IReadOnlyList<string> Forms, int Bodies, int Asked, int In, int Accepted, int Returned);

/// <summary>The rounds of a region, the open ones first, then the newest.</summary>
public static class RoundList
{
    /// <summary>Null for no such round.</summary>
    public static async Task<string?> NameOfAsync(Register register, string regionId, Guid roundId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        return await db.Rounds.Where(round => round.RegionId == regionId && round.RoundId == roundId).Select(round => round.Name).FirstOrDefaultAsync(cancel);
    }

    public static async Task<IReadOnlyList<RoundLine>> ReadAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.RegionId == regionId).ToListAsync(cancel);
        var forms = (await db.RoundForms.AsNoTracking().Where(form => form.RegionId == regionId).OrderBy(form => form.Position).ToListAsync(cancel))
            .ToLookup(form => form.RoundId, form => form.Form);
        var counts = await db.Submissions.Where(one => one.RegionId == regionId).GroupBy(one => one.RoundId).Select(group => new
        {
            RoundId = group.Key,
            Bodies = group.Select(one => one.OrganizationId).Distinct().Count(),
            Asked = group.Count(),
            Submitted = group.Count(one => one.State == SubmissionState.Submitted),
            Accepted = group.Count(one => one.State == SubmissionState.Accepted),
            Returned = group.Count(one => one.State == SubmissionState.Returned),
        }).ToDictionaryAsync(group => group.RoundId, cancel);
        return
        [
            .. rounds.OrderBy(round => round.State).ThenByDescending(round => round.PeriodStart).ThenByDescending(round => round.OpenedAt).Select(round =>
            {
                var count = counts.GetValueOrDefault(round.RoundId);
                return new RoundLine(
                    round.RoundId, round.Name, round.Period, round.Due, round.GraceDays, round.State, [.. forms[round.RoundId]],
                    count?.Bodies ?? 0, count?.Asked ?? 0, (count?.Submitted ?? 0) + (count?.Accepted ?? 0), count?.Accepted ?? 0, count?.Returned ?? 0);
            }),
        ];
    }
}
