using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Audits;

public sealed class AuditVerifyTests(RegisterServer server) : IAsyncLifetime
{
    private Register _register = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync();
        await _register.Source.AskAsync("""insert into region values ('RU-SMO', '{"nominative": "Смоленская область"}'), ('RU-TVE', '{"nominative": "Тверская область"}')""");
        foreach (var region in (string[])["RU-SMO", "RU-TVE"])
        {
            await _register.Source.AskAsync(
                "insert into audit (region_id, at, actor, action, subject, before, after) "
                + $$"""select '{{region}}', timestamptz '2026-01-01 00:00:00.123456+03' + n * interval '1 day', case when n % 2 = 0 then 'Иванова' else 'Петров' end, 'change', 'activity', '{"b": 1.50, "a": "ё\n\"x\""}', jsonb_build_object('n', n) from generate_series(1, 5) n""");
        }
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    private Task<IReadOnlyList<AuditChainState>> VerifyAsync() => AuditChain.VerifyAsync(_register, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<AuditLine>> ListAsync(AuditFilter filter) => AuditList.ReadAsync(_register, filter, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Verify_Untouched_HoldsInEveryRegion() =>
        Assert.Equal([new("RU-SMO", 5, null), new("RU-TVE", 5, null)], await VerifyAsync());

    [Theory]
    [InlineData("update audit set actor = 'other' where entry = 3", 3)]
    [InlineData("update audit set after = '{\"n\": 9}' where entry = 2", 2)]
    [InlineData("update audit set before = null where entry = 1", 1)]
    [InlineData("update audit set at = at + interval '1 microsecond' where entry = 5", 5)]
    [InlineData("update audit set hash = sha256('x') where entry = 4", 4)]
    [InlineData("delete from audit where entry = 1", 1)]
    [InlineData("delete from audit where entry = 3", 3)]
    [InlineData("delete from audit where entry >= 4", 4)]
    [InlineData("delete from audit", 1)]
    [InlineData("delete from audit where entry = 5; update audit_head set entry = 4", 4)]
    [InlineData("update audit set entry = entry + 10 where entry = 5", 5)]
    // Whoever reckons the line’s own hash anew breaks the next one.
    [InlineData("update audit a set actor = 'other' where entry = 2; update audit a set hash = audit_hash(previous, a) where entry = 2", 3)]
    public async Task Verify_LineChangedBehindTheTriggers_IsNamed(string tampering, long entry)
    {
        await TamperAsync(string.Join("; ", tampering.Split("; ").Select(part => part + (part.Contains(" where ", StringComparison.Ordinal) ? " and " : " where ") + "region_id = 'RU-SMO'")));
        var states = await VerifyAsync();
        Assert.Equal(entry, states[0].Broken?.Entry);
        Assert.Null(states[1].Broken);
    }

    [Fact]
    public async Task Verify_FunctionsOfTheDatabaseChangedToo_StillSeesIt()
    {
        await TamperAsync("create or replace function audit_hash(previous bytea, a audit) returns bytea language sql immutable as 'select a.hash'; update audit set actor = 'other' where entry = 3");
        Assert.Equal(0, await _register.Source.CountAsync("audit_broken"));
        var broken = (await VerifyAsync())[0].Broken!;
        Assert.Equal((3L, "other"), (broken.Entry, broken.Line!.Actor));
    }

    [Fact]
    public async Task List_WithFilters_GivesTheNewestFirst()
    {
        Assert.Equal(10, (await ListAsync(new())).Count);
        Assert.Equal([4L, 2], (await ListAsync(new() { RegionId = "RU-SMO", Actor = "Иванова" })).Select(line => line.Entry));
        Assert.Equal([3L, 2], (await ListAsync(new() { RegionId = "RU-SMO", Below = 4, Limit = 2 })).Select(line => line.Entry));
        Assert.Empty(await ListAsync(new() { Action = "merge" }));
        var day = new DateTimeOffset(2026, 1, 3, 0, 0, 0, TimeSpan.FromHours(3));
        Assert.Equal([2L], (await ListAsync(new() { RegionId = "RU-SMO", Since = day, Until = day.AddDays(1) })).Select(line => line.Entry));
    }

    private Task<object?> TamperAsync(string sql) =>
        _register.Source.AskAsync("alter table audit disable trigger all; " + sql + "; alter table audit enable trigger all");
}
