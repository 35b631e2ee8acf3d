using Hansa.App.Registers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Imports;

/// <summary>The imports of a register, as people look for them.</summary>
public static class ImportList
{
    private const int ShortLength = 8;

    /// <summary>The end of an import’s id, by which people call it: its beginning is the time and much the same for all of a day.</summary>
    public static string ShortId(Guid importId) => importId.ToString("N")[^ShortLength..];

    /// <param name="all">Also those that were replaced or withdrawn.</param>
    /// <returns>The latest first.</returns>
    public static async Task<IReadOnlyList<Import>> AllAsync(Register register, bool all, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        return await db.Imports.AsNoTracking()
            .Where(import => all || import.State == ImportState.Current)
            .OrderByDescending(import => import.ImportedAt).ThenByDescending(import => import.ImportId)
            .ToListAsync(cancel);
    }

    /// <param name="name">A whole id or the end of one, in either case of letters.</param>
    public static async Task<(Import? Import, Problem? Problem)> FindAsync(Register register, string name, CancellationToken cancel = default)
    {
        var end = name.Replace("-", "", StringComparison.Ordinal).Trim().ToLowerInvariant();
        await using var db = register.Db();
        var found = end.Length == 0 || !end.All(char.IsAsciiHexDigit) ? [] : await db.Imports.FromSql(
            $"select * from import where right(replace(import_id::text, '-', ''), {end.Length}) = {end} limit 6").AsNoTracking().ToListAsync(cancel);
        return found switch
        {
            [var only] => (only, null),
            [] => (null, new Problem("import.not-found", Severity.Error) { Text = name, Arguments = [name] }),
            _ => (null, new Problem("import.ambiguous", Severity.Error) { Text = name, Arguments = [name, string.Join(", ", found.Select(import => import.ImportId))] }),
        };
    }
}
