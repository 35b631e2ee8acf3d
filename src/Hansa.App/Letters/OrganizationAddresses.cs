using System.Net.Mail;
using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Letters;

/// <param name="Person">Whose hands letters go to; "" when nobody said.</param>
public sealed record AddressLine(string Email, string Person);

/// <summary>Where organizations are written to.</summary>
public sealed class OrganizationAddresses(RegisterWork work)
{
    /// <summary>Puts these addresses in the place of those the organization had.</summary>
    public Task<Problem?> SetAsync(Guid organizationId, IReadOnlyList<AddressLine> addresses, CancellationToken cancel = default) => work.DoAsync(
        async (db, deeds) =>
        {
            if (!await db.Organizations.AnyAsync(one => one.RegionId == work.RegionId && one.OrganizationId == organizationId, cancel))
            {
                return new Problem("organization.unknown", Severity.Error);
            }

            var lines = addresses.Select(line => new AddressLine(line.Email.Trim(), line.Person.Trim())).Where(line => line.Email.Length > 0)
                .DistinctBy(line => line.Email, StringComparer.OrdinalIgnoreCase).ToList();
            if (lines.Find(line => !IsAddress(line.Email)) is { } wrong)
            {
                return new Problem("address.not-email", Severity.Error) { Text = wrong.Email, Arguments = [wrong.Email] };
            }

            var before = await ReadAsync(db, work.RegionId, organizationId, cancel);
            if (before.SequenceEqual(lines.OrderBy(line => line.Email, StringComparer.Ordinal)))
            {
                return null;
            }

            await db.OrganizationAddresses.Where(one => one.RegionId == work.RegionId && one.OrganizationId == organizationId).ExecuteDeleteAsync(cancel);
            db.OrganizationAddresses.AddRange(lines.Select(line => new OrganizationAddress
            {
                RegionId = work.RegionId, OrganizationId = organizationId, Email = line.Email, Person = line.Person,
            }));
            deeds.Add(new Deed("set-addresses", "organization", organizationId, AgreementJson.Write(before), AgreementJson.Write(lines)));
            return null;
        },
        cancel);

    public async Task<IReadOnlyList<AddressLine>> ReadAsync(Guid organizationId, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        return await ReadAsync(db, work.RegionId, organizationId, cancel);
    }

    /// <summary>A plain address, without a name before it: what goes into a letter’s head must bring nothing else along.</summary>
    internal static bool IsAddress(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter));

    private static async Task<List<AddressLine>> ReadAsync(RegisterDb db, string regionId, Guid organizationId, CancellationToken cancel) =>
        [.. (await db.OrganizationAddresses.AsNoTracking().Where(one => one.RegionId == regionId && one.OrganizationId == organizationId)
            .Select(one => new AddressLine(one.Email, one.Person)).ToListAsync(cancel)).OrderBy(line => line.Email, StringComparer.Ordinal)];
}
