using System.Security.Cryptography;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Agreements;

/// <param name="Key">SHA-256 of the bytes in hexadecimal.</param>
public sealed record AgreementFileLine(string Key, string Name, DateTimeOffset AddedAt, string AddedBy);

/// <summary>The files of a card. Bytes that the register has already are not kept twice.</summary>
public static class AgreementFiles
{
    /// <summary>In the order in which they were added.</summary>
    public static async Task<IReadOnlyList<AgreementFileLine>> ListAsync(Register register, string regionId, Guid agreementId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var files = await db.AgreementFiles.AsNoTracking().Where(file => file.RegionId == regionId && file.AgreementId == agreementId).OrderBy(file => file.AddedAt).ToListAsync(cancel);
        return files.ConvertAll(file => new AgreementFileLine(Convert.ToHexStringLower(file.Sha256), file.FileName, file.AddedAt, file.AddedBy));
    }

    /// <param name="key">Of <see cref="AgreementFileLine"/>.</param>
    /// <returns>Null for a file that the card does not have.</returns>
    public static async Task<(string Name, byte[] Content)?> FindAsync(Register register, string regionId, Guid agreementId, string key, CancellationToken cancel = default)
    {
        if (key.Length != 64 || !key.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        var sha256 = Convert.FromHexString(key);
        await using var db = register.Db();
        var found = await (
            from file in db.AgreementFiles
            join stored in db.StoredFiles on new { file.RegionId, file.Sha256 } equals new { stored.RegionId, stored.Sha256 }
            where file.RegionId == regionId && file.AgreementId == agreementId && file.Sha256 == sha256
            select new { file.FileName, stored.Content }).AsNoTracking().SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.FileName, found.Content);
    }

    internal static async Task<Problem?> AddAsync(RegisterDb db, RegisterWork work, Guid id, string fileName, byte[] content, CancellationToken cancel)
    {
        var sha256 = SHA256.HashData(content);
        if (!await db.StoredFiles.AnyAsync(file => file.RegionId == work.RegionId && file.Sha256 == sha256, cancel))
        {
            db.StoredFiles.Add(new StoredFile { RegionId = work.RegionId, Sha256 = sha256, Content = content, StoredAt = work.Now });
            await db.SaveChangesAsync(cancel);
        }

        if (!await db.AgreementFiles.AnyAsync(file => file.RegionId == work.RegionId && file.AgreementId == id && file.Sha256 == sha256, cancel))
        {
            db.AgreementFiles.Add(new AgreementFile
            {
                RegionId = work.RegionId, AgreementId = id, Sha256 = sha256, FileName = Path.GetFileName(fileName), AddedAt = work.Now, AddedBy = work.Actor,
            });
        }

        return null;
    }
}
