using Hansa.App.Registers;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Schema;

/// <summary>The rules that the database holds whatever a program does.</summary>
public sealed class SchemaRuleTests(RegisterServer server) : IAsyncLifetime
{
    private const string Region = "RU-SMO";
    private const string One = "00000000-0000-7000-8000-000000000001";
    private const string Two = "00000000-0000-7000-8000-000000000002";

    private Register Register { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Register = await server.RegisterAsync();
        await Register.Source.AskAsync(
            $$"""
            insert into region values ('{{Region}}', '{"nominative": "Смоленская область"}'), ('RU-TVE', '{"nominative": "Тверская область"}');
            insert into organization (region_id, organization_id, kind) values ('{{Region}}', '{{One}}', 'executive-body'), ('{{Region}}', '{{Two}}', 'executive-body');
            insert into stored_file values ('{{Region}}', sha256('x'), 'x', now());
            """);
    }

    public ValueTask DisposeAsync() => Register.DisposeAsync();

    private static string Import(string id, string body, string period = "2020-04-01") =>
        "insert into import (region_id, import_id, sha256, file_name, report, body, body_key, form, period_kind, period_start, period_end, imported_at, imported_by) "
        + $"values ('{Region}', '{id}', sha256('x'), 'a.docx', 1, '{body}', '{body}', 'international-executive', 'quarter', '{period}', '2020-06-30', now(), 'test');";

    private static string Activity(string id, string more = "", string values = "") =>
        $"insert into activity (region_id, activity_id, kind, created_at{more}) values ('{Region}', '{id}', 'event', now(){values});";

    [Theory]
    [InlineData("(,2019-01-01)", "[2019-01-01,)", "")]
    [InlineData("(,2019-01-02)", "[2019-01-01,)", "23P01 organization_has_one_name_a_day")]
    [InlineData("empty", "[2019-01-01,)", "23514 organization_name_during_check")]
    public async Task OrganizationName_Overlapping_IsRefused(string first, string second, string refusal) => Assert.Equal(refusal, await Register.Source.RefusalAsync(
        $"insert into organization_name values ('{Region}', '{One}', '{One}', 'Один', null, '{first}'), ('{Region}', '{One}', '{Two}', 'Два', null, '{second}')"));

    [Fact]
    public async Task OrganizationParent_TwoOnOneDayOrItself_IsRefused()
    {
        Assert.Equal("23514 organization_parent_check", await Register.Source.RefusalAsync($"insert into organization_parent values ('{Region}', '{One}', '{One}', '{One}')"));
        Assert.Equal("23503 organization_parent_region_id_parent_id_fkey", await Register.Source.RefusalAsync($"insert into organization_parent values ('{Region}', '{One}', '{One}', '00000000-0000-7000-8000-000000000009')"));
    }

    [Fact]
    public async Task Organization_OfAnotherRegion_CannotBeLinked() => Assert.StartsWith("23503", await Register.Source.RefusalAsync(
        $"insert into organization_alias values ('RU-TVE', 'ключ', '{One}')"), StringComparison.Ordinal);

    [Fact]
    public async Task Import_TwoCurrentOfOneBodyAndRound_IsRefused()
    {
        Assert.Equal("", await Register.Source.RefusalAsync(Import(One, "")));
        Assert.Equal("", await Register.Source.RefusalAsync(Import(Two, "")));
        Assert.Equal("", await Register.Source.RefusalAsync(Import("00000000-0000-7000-8000-000000000003", "тело")));
        Assert.Equal("23505 import_one_current", await Register.Source.RefusalAsync(Import("00000000-0000-7000-8000-000000000004", "тело")));
        Assert.Equal("", await Register.Source.RefusalAsync(Import("00000000-0000-7000-8000-000000000005", "тело", "2020-05-01")));
    }

    [Fact]
    public async Task Import_EndedWithoutSayingBy_IsRefused()
    {
        await Register.Source.AskAsync(Import(One, ""));
        Assert.StartsWith("23514", await Register.Source.RefusalAsync("update import set state = 'withdrawn'"), StringComparison.Ordinal);
        Assert.StartsWith("23514", await Register.Source.RefusalAsync("update import set state = 'replaced', ended_at = now(), ended_by = 'test'"), StringComparison.Ordinal);
        Assert.Equal("", await Register.Source.RefusalAsync("update import set state = 'withdrawn', ended_at = now(), ended_by = 'test'"));
    }

    [Fact]
    public async Task Activity_MergedIntoNothingOrItself_IsRefused()
    {
        await Register.Source.AskAsync(Activity(One) + Activity(Two));
        Assert.StartsWith("23514", await Register.Source.RefusalAsync("update activity set state = 'merged'"), StringComparison.Ordinal);
        Assert.StartsWith("23514", await Register.Source.RefusalAsync($"update activity set state = 'merged', merged_into = activity_id where activity_id = '{One}'"), StringComparison.Ordinal);
        Assert.Equal("", await Register.Source.RefusalAsync($"update activity set state = 'merged', merged_into = '{Two}' where activity_id = '{One}'"));
        Assert.Equal(2, await Register.Source.AskAsync($"select version from activity where activity_id = '{One}'"));
    }

    [Fact]
    public async Task Telling_WithoutItsImportOrActivity_IsRefused()
    {
        const string Columns = "insert into telling (region_id, telling_id, import_id, activity_id, position, number, source_table, source_row, understanding, outside_period) values ";
        await Register.Source.AskAsync(Activity(One) + Import(One, ""));
        Assert.StartsWith("23503", await Register.Source.RefusalAsync(Columns + $"('{Region}', '{One}', '{Two}', '{One}', 1, 1, 1, 2, '{{}}', false)"), StringComparison.Ordinal);
        Assert.StartsWith("23503", await Register.Source.RefusalAsync(Columns + $"('{Region}', '{One}', '{One}', '{Two}', 1, 1, 1, 2, '{{}}', false)"), StringComparison.Ordinal);
        Assert.Equal("", await Register.Source.RefusalAsync(Columns + $"('{Region}', '{One}', '{One}', '{One}', 1, 1, 1, 2, '{{}}', false)"));
    }

    [Fact]
    public async Task Activity_SavedFromAnOldVersion_IsAConflict()
    {
        await Register.Source.AskAsync(Activity(One));
        await using var first = Register.Db();
        await using var second = Register.Db();
        var (mine, theirs) = (first.Activities.Single(), second.Activities.Single());
        mine.Title = "Ярмарка";
        await first.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, mine.Version);
        theirs.Title = "Выставка";
        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException>(() => second.SaveChangesAsync(TestContext.Current.CancellationToken));
    }
}
