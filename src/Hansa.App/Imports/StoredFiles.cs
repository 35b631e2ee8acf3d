using Hansa.App.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Imports;

/// <summary>Files as they came, for whoever wants to see what was really sent.</summary>
public static class StoredFiles
{
    /// <returns>The name under which it came and its bytes; null for an import that is not there.</returns>
    public static async Task<(string Name, byte[] Content)?> OfImportAsync(Register register, string regionId, Guid importId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var found = await (
            from import in db.Imports
            join file in db.StoredFiles on new { import.RegionId, import.Sha256 } equals new { file.RegionId, file.Sha256 }
            where import.RegionId == regionId && import.ImportId == importId
            select new { import.FileName, file.Content }).AsNoTracking().SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.FileName, found.Content);
    }
}
