using Hansa.App.Schema;
using Hansa.Core.Problems;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.App.Tests.Schema;

public sealed class SchemaUpdateTests(RegisterServer server)
{
    private static readonly SchemaFile s_one = SchemaFile.Of("0001_one.sql", "create table one (n integer);");
    private static readonly SchemaFile s_two = SchemaFile.Of("0002_two.sql", "create table two (n integer); insert into two values (1);");

    private static Task<Problem?> ApplyAsync(NpgsqlDataSource source, params SchemaFile[] files) =>
        SchemaUpdate.ApplyAsync(source, files, TimeProvider.System, TestContext.Current.CancellationToken);

    private async Task<NpgsqlDataSource> EmptyAsync() => NpgsqlDataSource.Create(await server.EmptyDatabaseAsync());

    [Fact]
    public void All_Embedded_AreNumberedOnceAndInOrder() =>
        Assert.Equal(SchemaFile.All.Select(file => file.Number).Distinct().Order(), SchemaFile.All.Select(file => file.Number));

    [Fact]
    public async Task Apply_EightNodesAtOnce_EachStepRunsOnce()
    {
        await using var source = await EmptyAsync();
        var problems = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ApplyAsync(source, s_one, s_two))));
        Assert.All(problems, Assert.Null);
        Assert.Equal(1, await source.CountAsync("two"));
        Assert.Equal(2, await source.CountAsync("schema_change"));
    }

    [Fact]
    public async Task Apply_NewStep_RunsOnlyThat()
    {
        await using var source = await EmptyAsync();
        Assert.Null(await ApplyAsync(source, s_one));
        Assert.Null(await ApplyAsync(source, s_one, s_two));
        Assert.Equal(1, await source.CountAsync("two"));
    }

    [Fact]
    public async Task Apply_ChangedStep_IsRefusedAndTouchesNothing()
    {
        await using var source = await EmptyAsync();
        Assert.Null(await ApplyAsync(source, s_one));
        var problem = await ApplyAsync(source, SchemaFile.Of("0001_one.sql", "create table one (n bigint);"), s_two);
        Assert.Equal("schema.changed", problem!.Code);
        Assert.Equal(DBNull.Value, await source.AskAsync("select to_regclass('two')::text"));
    }

    [Fact]
    public async Task Apply_OtherLineEnds_AreTheSameStep()
    {
        await using var source = await EmptyAsync();
        Assert.Null(await ApplyAsync(source, SchemaFile.Of("0001_one.sql", "create table\none (n integer);")));
        Assert.Null(await ApplyAsync(source, SchemaFile.Of("0001_one.sql", "create table\r\none (n integer);")));
    }

    [Fact]
    public async Task Apply_DatabaseOfANewerHansa_IsRefused()
    {
        await using var source = await EmptyAsync();
        Assert.Null(await ApplyAsync(source, s_one, s_two));
        Assert.Equal("schema.newer", (await ApplyAsync(source, s_one))!.Code);
    }

    [Fact]
    public async Task Apply_StepThatFails_LeavesTheStepsBeforeItWhole()
    {
        await using var source = await EmptyAsync();
        var broken = SchemaFile.Of("0002_broken.sql", "create table half (n integer); select 1/0;");
        await Assert.ThrowsAsync<PostgresException>(() => ApplyAsync(source, s_one, broken));
        Assert.Null(await ApplyAsync(source, s_one, s_two));
        Assert.Equal(DBNull.Value, await source.AskAsync("select to_regclass('half')::text"));
    }

    [Fact]
    public async Task Apply_DatabaseThatKnowsNoCyrillic_IsRefused()
    {
        var connection = new NpgsqlConnectionStringBuilder(await server.EmptyDatabaseAsync());
        await using (var source = NpgsqlDataSource.Create(connection))
        {
            await source.AskAsync($"create database {connection.Database}_c template template0 lc_ctype 'C'");
        }

        connection.Database += "_c";
        await using var latin = NpgsqlDataSource.Create(connection);
        Assert.Equal("server.no-cyrillic", (await ApplyAsync(latin, s_one))!.Code);
    }
}
