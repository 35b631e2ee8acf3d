using Hansa.App.Registers;
using Hansa.Core.Forms;
using Npgsql;

namespace Hansa.App.Directories;

/// <summary>
/// Finds organizations and fields by their spellings while an import runs; what nobody knows yet is proposed as new, for a
/// person to confirm.
/// </summary>
internal sealed class DirectoryBook
{
    private readonly Ids _ids;
    private readonly Dictionary<string, List<Guid>> _organizations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> _fields = new(StringComparer.Ordinal);
    private NewDirectoryEntries _new = new();
    private int _fieldCount;

    private DirectoryBook(Ids ids) => _ids = ids;

    /// <param name="connection">In the import’s transaction, which nobody else’s import in the region shares the time of.</param>
    public static async Task<DirectoryBook> OpenAsync(NpgsqlConnection connection, string regionId, Ids ids, CancellationToken cancel)
    {
        var book = new DirectoryBook(ids);
        await using var command = new NpgsqlCommand(
            """
            select 'o', alias_key, organization_id from organization_alias where region_id = $1
            union all
            select 'f', alias_key, field_id from field_alias where region_id = $1
            """,
            connection) { Parameters = { new() { Value = regionId } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var (key, id) = (reader.GetString(1), reader.GetGuid(2));
            if (reader.GetString(0) == "f")
            {
                book._fields[key] = id;
            }
            else
            {
                book.Know(key, id);
            }
        }

        book._fieldCount = book._fields.Values.Distinct().Count();
        return book;
    }

    /// <returns>Null for no name, and for a spelling that several share: a person must say which.</returns>
    public Guid? Organization(string? name, OrganizationKind kind, Guid? parent)
    {
        var key = name is null ? "" : DirectoryKey.Of(name);
        if (key.Length == 0)
        {
            return null;
        }

        if (_organizations.TryGetValue(key, out var found))
        {
            return found.Count == 1 ? found[0] : null;
        }

        var id = _ids.Next();
        Know(key, id);
        _new.Organizations.Add(new(id, OrganizationKinds.Of(name!, kind), name!, key, _ids.Next(), parent == id ? null : parent, _ids.Next()));
        return id;
    }

    /// <param name="heading">As it stands in the report.</param>
    /// <param name="form">Knows which headings of other years are the same field.</param>
    public Guid? Field(string? heading, Form form)
    {
        var key = heading is null ? "" : DirectoryKey.Of(heading);
        if (key.Length == 0)
        {
            return null;
        }

        if (_fields.TryGetValue(key, out var found))
        {
            return found;
        }

        string[] spellings = [heading!, .. Spellings(form, key)];
        var keys = spellings.Select(DirectoryKey.Of).Distinct().ToList();
        foreach (var other in keys)
        {
            if (_fields.TryGetValue(other, out found))
            {
                _fields.Add(key, found);
                _new.FieldAliases.Add((key, found));
                return found;
            }
        }

        var id = _ids.Next();
        _new.Fields.Add(new(id, ++_fieldCount, spellings.Length > 1 ? spellings[1] : heading!, _ids.Next()));
        foreach (var other in keys)
        {
            _fields.Add(other, id);
            _new.FieldAliases.Add((other, id));
        }

        return id;
    }

    /// <summary>What was proposed since the last time: to be written before the rows that point to it.</summary>
    public NewDirectoryEntries TakeNew()
    {
        var taken = _new;
        _new = new NewDirectoryEntries();
        return taken;
    }

    private void Know(string key, Guid id)
    {
        if (!_organizations.TryGetValue(key, out var ids))
        {
            _organizations.Add(key, ids = new List<Guid>(1));
        }

        ids.Add(id);
    }

    private static IEnumerable<string> Spellings(Form form, string key)
    {
        foreach (var section in form.Sections)
        {
            if (DirectoryKey.Of(section.Heading) == key || section.Aliases.Any(alias => DirectoryKey.Of(alias) == key))
            {
                return section.Aliases.Prepend(section.Heading);
            }
        }

        return [];
    }
}
