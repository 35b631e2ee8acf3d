using System.Buffers.Text;
using System.Security.Cryptography;
using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Rounds;

/// <param name="Token">What the link’s address ends with. Shown once: the register keeps only its hash.</param>
/// <param name="LastDay">The last day it holds.</param>
public sealed record MadeLink(Guid SubmissionLinkId, string Token, DateOnly LastDay);

/// <summary>A link of a round as a coordinator sees it.</summary>
public sealed record LinkLine(
    Guid SubmissionLinkId, Guid OrganizationId, string Body, DateTimeOffset MadeAt, string MadeBy, DateOnly LastDay, DateTimeOffset? UsedAt, DateTimeOffset? RevokedAt, bool Holds);

/// <summary>Whom a link lets in, and where: one body, one round.</summary>
public sealed record LinkedBody(string RegionId, Guid SubmissionLinkId, Guid RoundId, Guid OrganizationId, string Body, DateTimeOffset ExpiresAt);

/// <summary>Links by which bodies without an account get in.</summary>
public sealed class SubmissionLinks(RegisterWork work)
{
    private const int TokenBytes = 32;
    private const int TokenLength = 43;

    /// <summary>Where a link leads on the site, before its token.</summary>
    public const string Path = "/link/";

    /// <summary>Makes a link. Others of the body go on to hold until they are revoked.</summary>
    /// <param name="lastDay">Null for the last day of the round’s grace, or of the body’s exception.</param>
    public async Task<(MadeLink? Link, Problem? Problem)> MakeAsync(Guid roundId, Guid organizationId, DateOnly? lastDay = null, CancellationToken cancel = default)
    {
        MadeLink? made = null;
        var problem = await work.DoAsync(
            async (db, deeds) =>
            {
                (made, var refused) = await MakeAsync(db, deeds, roundId, organizationId, lastDay, cancel);
                return refused;
            },
            cancel);
        return problem is null ? (made, null) : (null, problem);
    }

    internal async Task<(MadeLink? Link, Problem? Problem)> MakeAsync(
        RegisterDb db, List<Deed> deeds, Guid roundId, Guid organizationId, DateOnly? lastDay, CancellationToken cancel)
    {
        var round = await db.Rounds.FindAsync([work.RegionId, roundId], cancel);
        if (round is null or { State: RoundState.Closed })
        {
            return (null, new Problem(round is null ? "round.unknown" : "round.closed", Severity.Error));
        }

        var asked = await db.Submissions.Where(one => one.RegionId == work.RegionId && one.RoundId == roundId && one.OrganizationId == organizationId)
            .Select(one => one.ExceptionUntil).ToListAsync(cancel);
        if (asked.Count == 0)
        {
            return (null, new Problem("round.submission-unknown", Severity.Error));
        }

        var day = lastDay ?? new RoundDeadline(round.Due, round.GraceDays, asked.Max()).OpenUntil;
        if (day < work.Today)
        {
            return (null, new Problem("link.expired-already", Severity.Error));
        }

        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        var link = new SubmissionLink
        {
            RegionId = work.RegionId, SubmissionLinkId = work.Register.Ids.Next(), RoundId = roundId, OrganizationId = organizationId, Hash = SHA256.HashData(token),
            MadeAt = work.Now, MadeBy = work.Actor, ExpiresAt = work.Register.Time.EndOf(day),
        };
        db.SubmissionLinks.Add(link);
        deeds.Add(new Deed("make", "submission_link", link.SubmissionLinkId, null, AgreementJson.Write(new { roundId, organizationId, lastDay = day })));
        return (new MadeLink(link.SubmissionLinkId, Base64Url.EncodeToString(token), day), null);
    }

    public Task<Problem?> RevokeAsync(Guid linkId, CancellationToken cancel = default) => work.DoAsync(
        async (db, deeds) =>
        {
            if (await db.SubmissionLinks.FindAsync([work.RegionId, linkId], cancel) is not { } link)
            {
                return new Problem("link.unknown", Severity.Error);
            }

            if (link.RevokedAt is null)
            {
                link.RevokedAt = work.Now;
                deeds.Add(new Deed("revoke", "submission_link", linkId, AgreementJson.Write(new { link.RoundId, link.OrganizationId }), null));
            }

            return null;
        },
        cancel);

    public async Task<IReadOnlyList<LinkLine>> ListAsync(Guid roundId, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        var names = (await OrganizationList.ReadAsync(work.Register, work.RegionId, work.Today, cancel)).ToDictionary(line => line.OrganizationId, line => line.Name);
        var links = await db.SubmissionLinks.AsNoTracking().Where(link => link.RegionId == work.RegionId && link.RoundId == roundId)
            .OrderByDescending(link => link.MadeAt).ThenBy(link => link.SubmissionLinkId).ToListAsync(cancel);
        return [.. links.Select(link => new LinkLine(
            link.SubmissionLinkId, link.OrganizationId, names.GetValueOrDefault(link.OrganizationId, ""), link.MadeAt, link.MadeBy,
            work.Register.Time.DayOf(link.ExpiresAt.AddTicks(-10)), link.UsedAt, link.RevokedAt, link.RevokedAt is null && link.ExpiresAt > work.Now))];
    }

    /// <summary>Finds by what an address ends with, in whichever region.</summary>
    /// <returns>Null alike for what never was, has expired, was revoked, or whose round is closed: nobody learns which.</returns>
    public static async Task<LinkedBody?> FindAsync(Register register, string token, CancellationToken cancel = default)
    {
        var bytes = new byte[TokenBytes];
        var well = token.Length == TokenLength && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, bytes, out var length) && length == TokenBytes;
        var hash = SHA256.HashData(bytes);
        var now = register.Time.GetUtcNow();
        await using var db = register.Db();
        var found = await db.SubmissionLinks.AsNoTracking()
            .Where(link => link.Hash == hash && link.RevokedAt == null && link.ExpiresAt > now)
            .Join(db.Rounds.Where(round => round.State == RoundState.Open), link => new { link.RegionId, link.RoundId }, round => new { round.RegionId, round.RoundId }, (link, _) => link)
            .FirstOrDefaultAsync(cancel);
        return found is null || !well ? null : new LinkedBody(
            found.RegionId, found.SubmissionLinkId, found.RoundId, found.OrganizationId,
            await OrganizationNameOn.ReadAsync(db, found.RegionId, found.OrganizationId, register.Time.Today, cancel), found.ExpiresAt);
    }

    /// <summary>Notes that somebody came by the link.</summary>
    public static async Task MarkUsedAsync(Register register, LinkedBody link, CancellationToken cancel = default)
    {
        var now = register.Time.GetUtcNow();
        await using var db = register.Db();
        await db.SubmissionLinks.Where(one => one.RegionId == link.RegionId && one.SubmissionLinkId == link.SubmissionLinkId)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, now), cancel);
    }
}
