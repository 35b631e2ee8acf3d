using Hansa.Tests.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hansa.App.Tests.Schema;

/// <summary>The objects of <see cref="App.Registers.RegisterDb"/> lie exactly in the tables of the schema.</summary>
public sealed class ModelTests(FreshRegister fresh) : IClassFixture<FreshRegister>
{
    // Tables that only SQL speaks to.
    private static readonly string[] s_withoutObjects = ["schema_change", "audit_head", "search_document", "search_word", "search_agreement", "search_pending", "search_state"];

    [Fact]
    public async Task Model_AgainstTheLiveSchema_HasTheSameTablesColumnsTypesAndNulls()
    {
        await using var db = fresh.Register.Db();
        var model = db.Model.GetEntityTypes().SelectMany(Columns).Order(StringComparer.Ordinal);
        Assert.Equal(await LiveAsync(), model);
    }

    [Fact]
    public async Task Model_Keys_AreThoseOfTheSchema()
    {
        await using var db = fresh.Register.Db();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            var key = string.Join(", ", entity.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName()));
            var live = await fresh.Register.Source.AskAsync(
                "select pg_get_constraintdef(oid) from pg_constraint where contype = 'p' and conrelid = $1::regclass", entity.GetTableName()!);
            Assert.Equal($"{entity.GetTableName()}: PRIMARY KEY ({key})", $"{entity.GetTableName()}: {live}".Replace("\"", "", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Columns(IEntityType entity) =>
        from property in entity.GetProperties()
        select $"{entity.GetTableName()}.{property.GetColumnName()} {property.GetColumnType()}{(property.IsNullable ? "" : " not null")}";

    private async Task<List<string>> LiveAsync()
    {
        var columns = new List<string>();
        await using var command = fresh.Register.Source.CreateCommand(
            """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
            """);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (!s_withoutObjects.Contains(reader.GetString(0)))
            {
                columns.Add($"{reader.GetString(0)}.{reader.GetString(1)} {reader.GetString(2)}{(reader.GetBoolean(3) ? " not null" : "")}");
            }
        }

        columns.Sort(StringComparer.Ordinal);
        return columns;
    }
}
