using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Audits;

public sealed class AuditChainTests(RegisterServer server) : IAsyncLifetime
{
    private Register _register = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync();
        await _register.Source.AskAsync("""insert into region values ('RU-SMO', '{"nominative": "Смоленская область"}'), ('RU-TVE', '{"nominative": "Тверская область"}')""");
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    private Task<object?> AppendAsync(string region, int count) => _register.Source.AskAsync(
        "insert into audit (region_id, at, actor, action, subject, after) "
        + $$"""select '{{region}}', now(), 'test', 'change', 'activity', jsonb_build_object('n', n) from generate_series(1, {{count}}) n""");

    private Task<object?> TamperAsync(string sql) => _register.Source.AskAsync("alter table audit disable trigger all; " + sql + "; alter table audit enable trigger all");

    [Fact]
    public async Task Append_ByManyAtOnce_MakesOneUnbrokenChainARegion()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => AppendAsync(i % 2 == 0 ? "RU-SMO" : "RU-TVE", 5)));
        Assert.Equal(0, await _register.Source.CountAsync("audit_broken"));
        Assert.Equal(25L, await _register.Source.AskAsync("select max(entry) from audit where region_id = 'RU-SMO'"));
    }

    [Fact]
    public async Task Append_ThroughObjects_IsChainedToo()
    {
        await AppendAsync("RU-SMO", 1);
        await using var db = _register.Db();
        var entry = new AuditEntry { RegionId = "RU-SMO", At = TimeProvider.System.GetUtcNow(), Actor = "Иванова", Action = "change", Subject = "activity", After = """{"title": "Ярмарка"}""" };
        db.Audit.Add(entry);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, entry.Entry);
        Assert.Equal(0, await _register.Source.CountAsync("audit_broken"));
    }

    [Theory]
    [InlineData("update audit set actor = 'other'")]
    [InlineData("delete from audit")]
    [InlineData("truncate audit")]
    public async Task Audit_Changed_IsRefused(string sql)
    {
        await AppendAsync("RU-SMO", 1);
        Assert.Equal("23001", await _register.Source.RefusalAsync(sql));
    }

    [Theory]
    [InlineData("update audit set actor = 'other' where entry = 3", 3)]
    [InlineData("update audit set after = '{\"n\": 9}' where entry = 2", 2)]
    [InlineData("update audit set at = at + interval '1 second' where entry = 5", 5)]
    [InlineData("delete from audit where entry = 3", 4)]
    [InlineData("delete from audit where entry >= 4", 5)]
    [InlineData("delete from audit", 5)]
    [InlineData("update audit set entry = entry + 10 where entry = 5", 5)]
    public async Task Broken_LineChangedBehindTheTriggers_IsNamed(string tampering, long entry)
    {
        await AppendAsync("RU-SMO", 5);
        await TamperAsync(tampering);
        Assert.Equal(entry, await _register.Source.AskAsync("select entry from audit_broken where region_id = 'RU-SMO'"));
    }
}
