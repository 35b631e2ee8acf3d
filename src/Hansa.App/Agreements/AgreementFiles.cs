using System.Security.Cryptography;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Agreements;

/// <summary>The files of a card. Bytes that the register has already are not kept twice.</summary>
internal static class AgreementFiles
{
    public static async Task<Problem?> AddAsync(RegisterDb db, RegisterWork work, Guid id, string fileName, byte[] content, CancellationToken cancel)
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
