using Hansa.App.Registers;
using Hansa.Core.Forms;
using Npgsql;

namespace Hansa.App.Directories;

internal readonly record struct NewOrganization(Guid Id, OrganizationKind Kind, string Name, string Key, Guid NameId, Guid? Parent, Guid ParentRowId);

internal readonly record struct NewField(Guid Id, int Position, string Label, Guid LabelId);

/// <summary>Proposed organizations and fields that are not in the database yet.</summary>
internal sealed class NewDirectoryEntries
{
    public List<NewOrganization> Organizations { get; } = [];

    public List<NewField> Fields { get; } = [];

    public List<(string Key, Guid Field)> FieldAliases { get; } = [];

    public async Task WriteAsync(NpgsqlConnection connection, string regionId, Guid importId, CancellationToken cancel)
    {
        if (Organizations.Count + Fields.Count + FieldAliases.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(connection);
        foreach (var made in Organizations)
        {
            Add(batch, "insert into organization (region_id, organization_id, kind, proposed, import_id) values ($1, $2, $3, true, $4)",
                regionId, made.Id, KebabEnum.NameOf(made.Kind), importId);
            Add(batch, "insert into organization_name (region_id, organization_id, organization_name_id, name) values ($1, $2, $3, $4)",
                regionId, made.Id, made.NameId, made.Name);
            Add(batch, "insert into organization_alias (region_id, alias_key, organization_id) values ($1, $2, $3)", regionId, made.Key, made.Id);
            if (made.Parent is { } parent)
            {
                Add(batch, "insert into organization_parent (region_id, organization_id, organization_parent_id, parent_id) values ($1, $2, $3, $4)",
                    regionId, made.Id, made.ParentRowId, parent);
            }
        }

        foreach (var made in Fields)
        {
            Add(batch, "insert into field (region_id, field_id, position, proposed, import_id) values ($1, $2, $3, true, $4)", regionId, made.Id, made.Position, importId);
            Add(batch, "insert into field_label (region_id, field_id, field_label_id, label) values ($1, $2, $3, $4)", regionId, made.Id, made.LabelId, made.Label);
        }

        foreach (var (key, field) in FieldAliases)
        {
            Add(batch, "insert into field_alias (region_id, alias_key, field_id) values ($1, $2, $3)", regionId, key, field);
        }

        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        batch.BatchCommands.Add(command);
    }
}
