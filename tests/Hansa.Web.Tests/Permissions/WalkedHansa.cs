using System.Net;
using Hansa.App.Accounts;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.Core.Accounts;
using Hansa.Core.Permissions;
using Hansa.EndToEnd.Tests.Sample;
using Hansa.Tests;
using Hansa.Tests.Registers;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Permissions;

/// <summary>The running app with everybody signed in, every thing in every state, and a log of what is written.</summary>
public sealed class WalkedHansa(RegisterServer server) : IAsyncLifetime
{
    private readonly RunningSample _hansa = new(server);

    public IServiceProvider Services => _hansa.Services;

    internal WalkedThings Things { get; private set; } = null!;

    internal IReadOnlyList<Walker> Walkers { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await _hansa.InitializeAsync();
        await AskAsync(await File.ReadAllTextAsync(Repo.PathOf("tests", "Hansa.Web.Tests", "Permissions", "walk.sql")));
        Things = await WalkedThings.FindAsync(_hansa);
        var walkers = new List<Walker> { new("nobody", null, WalkedThings.Region, await OfAsync(_hansa.Browser(), "/sign-in")) };
        foreach (var (role, body) in ((Role, string)[])[
            (Role.Administrator, WalkedThings.Region), (Role.Administrator, WalkedThings.Department), (Role.Coordinator, WalkedThings.Region), (Role.Coordinator, WalkedThings.Department),
            (Role.Head, WalkedThings.Department), (Role.Reporter, WalkedThings.Department), (Role.Reader, WalkedThings.Region), (Role.Reader, WalkedThings.Department)])
        {
            walkers.Add(new Walker($"{role} of {body}", role, body, await OfAsync(await SignInAsync(role, body), "/account")));
        }

        var links = new Dictionary<string, (HttpClient, string)>();
        foreach (var state in (string[])["draft", "submitted", "returned", "accepted", "open"])
        {
            links[state] = (await OfAsync(await FollowAsync(state), "/"))[""];
        }

        walkers.Add(new Walker("link", Role.Link, WalkedThings.Department, links));
        walkers.Add(new Walker("link of another round", Role.Link, WalkedThings.Department, new Dictionary<string, (HttpClient, string)> { [""] = links["open"] }) { IsElsewhere = true });
        Walkers = walkers;
        await AskAsync("delete from walk.log");
    }

    public ValueTask DisposeAsync() => _hansa.DisposeAsync();

    /// <summary>The tables in which rows were written since the last <see cref="UndoAsync"/>; "" for none.</summary>
    internal Task<string> ChangedAsync() => _hansa.AskAsync<string>("select coalesce(string_agg(distinct place::text, ' ' order by place::text), '') from walk.log");

    internal async Task UndoAsync()
    {
        // A search for duplicates goes on behind its answer.
        while (await _hansa.AskAsync<bool>("select exists (select from duplicate_progress where ended_at is null)"))
        {
            await Task.Delay(20);
        }

        await AskAsync("select walk.undo()");
    }

    private async Task AskAsync(string sql)
    {
        await using var command = _hansa.Register.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    // Straight into its table: a role for a body that no form gives any more must be refused all the same.
    private async Task<HttpClient> SignInAsync(Role role, string body)
    {
        var email = $"{role}-{body}@walker.example.org".ToLowerInvariant();
        await using (var db = _hansa.Register.Db())
        {
            db.Accounts.Add(new Account
            {
                RegionId = RunningSample.RegionId, AccountId = WalkedThings.Key(email), Name = email, Email = email, EmailKey = email, Role = role, CreatedAt = DateTimeOffset.UnixEpoch,
                OrganizationId = body == WalkedThings.Region ? null : WalkedThings.Key(body), SecurityStamp = email,
                PasswordHash = PasswordHash.Make(SamplePeople.Password, new byte[PasswordHash.SaltLength], iterations: 100),
            });
            await db.SaveChangesAsync();
        }

        var browser = _hansa.Browser();
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync("/sign-in", "/sign-in", ("email", email), ("password", SamplePeople.Password))).StatusCode);
        return browser;
    }

    private async Task<HttpClient> FollowAsync(string state)
    {
        var (link, problem) = await new SubmissionLinks(new RegisterWork(_hansa.Register, RunningSample.RegionId, "обход"))
            .MakeAsync(WalkedThings.Key("round " + state), WalkedThings.Key(WalkedThings.Department));
        Assert.Null(problem);
        var browser = _hansa.Browser();
        var path = SubmissionLinks.Path + link!.Token;
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(path, path)).StatusCode);
        return browser;
    }

    private static async Task<Dictionary<string, (HttpClient, string)>> OfAsync(HttpClient browser, string page) =>
        new() { [""] = (browser, Forms.TokenOf(await browser.GetStringAsync(page))) };
}
