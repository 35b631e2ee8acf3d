using System.Collections.Frozen;
using Hansa.App.Accounts;
using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Permissions;
using Hansa.Core.Submissions;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.App.Tests.Accounts;

public sealed class VisitorTests(FreshRegister fresh) : IClassFixture<FreshRegister>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly Guid s_own = Guid.NewGuid();
    private static readonly Guid s_lower = Guid.NewGuid();
    private static readonly Guid s_other = Guid.NewGuid();

    private static Visitor Of(Role role, Guid? body, Guid? round = null) => new("RU-SMO", Guid.NewGuid(), "Имя", "a@example.org", role, body, [.. new[] { s_lower }]) { RoundId = round };

    [Fact]
    public void RelationTo_Bodies_IsAsTheyStand()
    {
        var head = Of(Role.Head, s_own);
        Assert.Equal([Relation.Own, Relation.Lower, Relation.Foreign, Relation.Foreign], new Guid?[] { s_own, s_lower, s_other, null }.Select(head.RelationTo));
        var coordinator = Of(Role.Coordinator, null);
        Assert.Equal([Relation.Lower, Relation.Lower, Relation.Own], new Guid?[] { s_own, s_other, null }.Select(coordinator.RelationTo));
    }

    [Fact]
    public void May_State_IsReadAsItIsStored()
    {
        var reporter = Of(Role.Reporter, s_own);
        Assert.True(reporter.May(Actions.SubmissionEdit, SubmissionState.Draft, s_own));
        Assert.False(reporter.May(Actions.SubmissionEdit, SubmissionState.Submitted, s_own));
        Assert.False(reporter.May(Actions.SubmissionEdit, SubmissionState.Draft, s_other));
        Assert.True(reporter.MayEver(Actions.SubmissionEdit));
        Assert.False(reporter.MayEver(Actions.RoundOpen));
    }

    [Fact]
    public void May_Link_IsForItsRoundOnly()
    {
        var round = Guid.NewGuid();
        var link = Of(Role.Link, s_own, round);
        Assert.True(link.May(Actions.SubmissionEdit, SubmissionState.Draft, s_own, round));
        Assert.False(link.May(Actions.SubmissionEdit, SubmissionState.Draft, s_own, Guid.NewGuid()));
        Assert.False(link.May(Actions.SubmissionEdit, SubmissionState.Draft, s_own));
        Assert.False(link.May(Actions.SubmissionEdit, SubmissionState.Draft, s_other, round));
    }

    [Fact]
    public void May_SubmissionOfAnotherRegion_IsRefused()
    {
        var coordinator = Of(Role.Coordinator, null);
        var submission = new Submission { RegionId = "RU-MOS", SubmissionId = Guid.NewGuid(), RoundId = Guid.NewGuid(), Form = "a", OrganizationId = s_own };
        Assert.False(coordinator.May(Actions.SubmissionView, submission));
    }

    [Fact]
    public async Task OfSession_Head_KnowsBodiesBelowAtAnyDepthToday()
    {
        await FirstAdministrator.RegionAsync(fresh.Register, "RU-SMO", Cancel);
        Guid[] bodies = [.. Enumerable.Range(0, 5).Select(_ => fresh.Register.Ids.Next())];
        await using (var batch = fresh.Register.Source.CreateCommand(
            """
            insert into organization (region_id, organization_id, kind) select 'RU-SMO', unnest($1), 'subordinate-institution'
            """))
        {
            batch.Parameters.Add(new() { Value = bodies });
            await batch.ExecuteNonQueryAsync(Cancel);
        }

        // 0 ← 1 ← 2; 3 stood under 0 until 2020; 4 stands alone.
        await UnderAsync(bodies[1], bodies[0], "(,)");
        await UnderAsync(bodies[2], bodies[1], "[2020-01-01,)");
        await UnderAsync(bodies[3], bodies[0], "(,2020-01-01)");
        var (made, problem) = await new AccountBook(new RegisterWork(fresh.Register, "RU-SMO", "Проверка"))
            .AddAsync(new AccountSheet("Глава", "head@example.org", Role.Head, bodies[0]), "три синих трамвая", Cancel);
        Assert.Null(problem);
        await using var db = fresh.Register.Db();
        var account = (await db.Accounts.FindAsync(["RU-SMO", made!.AccountId], Cancel))!;
        var session = await new AccountSessions(fresh.Register).BeginAsync(account, "", "", Cancel);
        var visitor = await Visitors.OfSessionAsync(fresh.Register, "RU-SMO", account.AccountId, session, account.SecurityStamp, Cancel);
        Assert.Equal(new[] { bodies[1], bodies[2] }.Order(), visitor!.Lower.Order());
        Assert.Equal(("Глава <head@example.org>", session), (visitor.Actor, visitor.SessionId!.Value));
    }

    private async Task UnderAsync(Guid body, Guid parent, string during)
    {
        await using var command = fresh.Register.Source.CreateCommand(
            "insert into organization_parent (region_id, organization_id, organization_parent_id, parent_id, during) values ('RU-SMO', $1, $2, $3, $4::daterange)");
        foreach (object value in new object[] { body, fresh.Register.Ids.Next(), parent, during })
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(Cancel);
    }
}
