using System.Text;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Rounds;

public sealed class SubmissionLinksTests(RegisterServer server) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly RoundRegister _here = new(server);

    private SubmissionLinks Links => new(_here.Work);

    public ValueTask InitializeAsync() => _here.InitializeAsync();

    public ValueTask DisposeAsync() => _here.DisposeAsync();

    private async Task<MadeLink> MakeAsync(Guid round, DateOnly? lastDay = null)
    {
        var (link, problem) = await Links.MakeAsync(round, _here.City, lastDay, Cancel);
        Assert.Null(problem);
        return link!;
    }

    [Fact]
    public async Task Make_Link_LetsTheBodyInUntilTheEndOfGrace()
    {
        var id = await _here.OpenAsync();
        var link = await MakeAsync(id);
        Assert.Equal((43, new DateOnly(2026, 7, 9)), (link.Token.Length, link.LastDay));
        var found = await SubmissionLinks.FindAsync(_here.Register, link.Token, Cancel);
        Assert.Equal((RoundRegister.Region, id, _here.City, "Город Смоленск"), (found!.RegionId, found.RoundId, found.OrganizationId, found.Body));

        await SubmissionLinks.MarkUsedAsync(_here.Register, found, Cancel);
        var line = Assert.Single(await Links.ListAsync(id, Cancel));
        Assert.Equal((link.LastDay, true, true), (line.LastDay, line.Holds, line.UsedAt is not null));
        Assert.Equal(link.LastDay, (await RoundBoard.ReadAsync(_here.Register, RoundRegister.Region, id, _here.Clock.Today, Cancel))!.Bodies.Single(body => body.OrganizationId == _here.City).LinkUntil);

        _here.Clock.Now = new DateTimeOffset(2026, 7, 9, 23, 59, 59, TimeSpan.FromHours(3));
        Assert.NotNull(await SubmissionLinks.FindAsync(_here.Register, link.Token, Cancel));
        _here.Clock.Now = new DateTimeOffset(2026, 7, 10, 0, 0, 0, TimeSpan.FromHours(3));
        Assert.Null(await SubmissionLinks.FindAsync(_here.Register, link.Token, Cancel));
    }

    [Fact]
    public async Task Make_Link_KeepsNoTokenAnywhere()
    {
        var link = await MakeAsync(await _here.OpenAsync());
        Assert.DoesNotContain(link.Token, await Snapshot.OfAsync(_here.Register.Source), StringComparison.Ordinal);
        Assert.Equal(0, await _here.Register.Source.CountAsync($"audit where coalesce(before::text, '') || coalesce(after::text, '') like '%{link.Token}%'"));
    }

    [Fact]
    public async Task Find_WhatDoesNotHold_IsNoneWithoutAReason()
    {
        var id = await _here.OpenAsync();
        var link = await MakeAsync(id);
        foreach (var token in new[] { "", "x", link.Token[..42], link.Token + "A", new string('A', 43), new string('=', 43), "'; drop table round; --" + new string('A', 20), new string('ж', 43), link.Token[..42] + "\0" })
        {
            Assert.Null(await SubmissionLinks.FindAsync(_here.Register, token, Cancel));
        }

        Assert.Null(await Links.RevokeAsync(link.SubmissionLinkId, Cancel));
        Assert.Null(await Links.RevokeAsync(link.SubmissionLinkId, Cancel));
        Assert.Null(await SubmissionLinks.FindAsync(_here.Register, link.Token, Cancel));
        Assert.Equal("link.unknown", (await Links.RevokeAsync(Guid.Empty, Cancel))!.Code);

        var second = await MakeAsync(id);
        Assert.NotNull(await SubmissionLinks.FindAsync(_here.Register, second.Token, Cancel));
        await _here.Book.CloseAsync(id, null, true, Cancel);
        Assert.Null(await SubmissionLinks.FindAsync(_here.Register, second.Token, Cancel));
    }

    [Fact]
    public async Task Make_ForNobodyOrThePast_IsRefused()
    {
        var id = await _here.OpenAsync();
        Assert.Equal("round.submission-unknown", (await Links.MakeAsync(id, Guid.Empty, null, Cancel)).Problem!.Code);
        Assert.Equal("round.unknown", (await Links.MakeAsync(Guid.Empty, _here.City, null, Cancel)).Problem!.Code);
        Assert.Equal("link.expired-already", (await Links.MakeAsync(id, _here.City, new DateOnly(2026, 6, 19), Cancel)).Problem!.Code);
        Assert.Equal(0, await _here.Register.Source.CountAsync("submission_link"));
    }
}
