using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Hansa.Core.Permissions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hansa.Web.Tests.Permissions;

/// <summary>permissions.tsv held against the running app: everybody × every action × every state × every body.</summary>
public sealed partial class PermissionWalkTests(WalkedHansa hansa) : IClassFixture<WalkedHansa>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Action_OfTheMatrix_HasItsRequestInEveryState() =>
        Assert.Empty(PermissionMatrix.Lines.Select(static line => (line.Action, line.State)).Distinct().Except(RouteLine.All.SelectMany(static line => line.Walked, static (line, state) => (line.Action, state))));

    [Fact]
    public void Endpoint_OfTheApp_StandsUnderItsRightOrAmongTheOpenOnes()
    {
        var mapped = from page in hansa.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                     from method in page.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
                     select $"{method} {page.RoutePattern.RawText}";
        var listed = RouteLine.All.Select(static line => line.Request).Where(static request => request != RouteLine.NoRequest).Concat(RouteLine.Open).ToHashSet();
        Assert.Empty(mapped.Except(listed));
        Assert.Empty(listed.Except(mapped));
    }

    [Fact]
    public async Task Walk_EverybodyOverEverything_EndsAsTheMatrixSays()
    {
        var wrong = new List<string>();
        foreach (var line in RouteLine.All.Where(static line => line.Request != RouteLine.NoRequest))
        {
            foreach (var state in line.Walked)
            {
                var things = hansa.Things.Of(line.Thing, state).ToList();
                // Whoever may do it to nothing at all is sent to everything with the first request of an action only.
                var steps = (from walker in hansa.Walkers
                             from thing in line.IsFirst || things.Exists(thing => walker.MayInSomeState(line.Action, thing.Body)) ? things : things[..1]
                             select new Step(line, state, thing, walker)).ToList();
                await RefusedAsync([.. steps.Where(static step => !step.IsAllowed)], wrong);
                // What is allowed was allowed for every body with the first; the others need only show that they do it.
                var allowed = steps.Where(static step => step.IsAllowed);
                foreach (var step in line.IsFirst ? allowed : allowed.DistinctBy(static step => step.Walker.Role))
                {
                    await AllowedAsync(step, wrong);
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n{string.Join("\n", wrong)}");
    }

    [Fact]
    public async Task Menu_OfEverybody_LeadsToPagesThatOpen()
    {
        foreach (var walker in hansa.Walkers.Where(static walker => walker.Role is not null))
        {
            var browser = walker.BrowserFor("draft").Browser;
            var menu = Menu().Match(await browser.GetStringAsync("/", Cancel)).Value;
            foreach (var path in Link().Matches(menu).Select(static match => match.Groups[1].Value).Distinct())
            {
                Assert.True((await browser.GetAsync(path, Cancel)).StatusCode == HttpStatusCode.OK, $"{path} by {walker.Name}");
            }
        }
    }

    // Together: none of them may write anything, so none can disturb another.
    private async Task RefusedAsync(List<Step> steps, List<string> wrong)
    {
        await Parallel.ForEachAsync(steps, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancel }, async (step, cancel) =>
        {
            using var answer = await step.SendAsync(cancel);
            if (!step.IsRefusal(answer))
            {
                lock (wrong)
                {
                    wrong.Add($"{step}: {(int)answer.StatusCode}, not refused");
                }
            }
        });
        if (await hansa.ChangedAsync() is { Length: > 0 } tables)
        {
            wrong.Add($"{steps[0].Line.Request} in {steps[0].State} wrote into {tables} for somebody whom the matrix refuses it");
            await hansa.UndoAsync();
        }
    }

    private async Task AllowedAsync(Step step, List<string> wrong)
    {
        using var answer = await step.SendAsync(Cancel);
        var tables = await hansa.ChangedAsync();
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError)
        {
            wrong.Add($"{step}: {(int)answer.StatusCode}, though allowed");
        }
        else if (step.Line.ChangesIn(step.State) ? tables.Length == 0 : tables.Length > 0 && step.Line.Changes == "-")
        {
            wrong.Add($"{step}: {(int)answer.StatusCode}, wrote into «{tables}» {Tag().Replace(Alert().Match(await answer.Content.ReadAsStringAsync(Cancel)).Value, " ")}");
        }

        if (tables.Length > 0)
        {
            await hansa.UndoAsync();
        }
    }

    [GeneratedRegex("role=\"alert\".{0,2000}", RegexOptions.Singleline)]
    private static partial Regex Alert();

    [GeneratedRegex("<nav class=\"hansa-nav.*?</nav>", RegexOptions.Singleline)]
    private static partial Regex Menu();

    [GeneratedRegex("href=\"(/[a-z]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"<[^>]*>|\s{2,}")]
    private static partial Regex Tag();

    /// <summary>One request of one visitor for one thing.</summary>
    private sealed partial record Step(RouteLine Line, string State, WalkedThing Thing, Walker Walker)
    {
        public bool IsAllowed => Line.Thing == "some"
            ? ((string[])[WalkedThings.Department, WalkedThings.Institution]).Any(body => Walker.May(Line.Action, State, body))
            : Walker.May(Line.Action, State, Thing.Body);

        /// <summary>No right; or, for those who have it in another state, words on the state or the page as it now is.</summary>
        public bool IsRefusal(HttpResponseMessage answer) => answer.StatusCode switch
        {
            HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Unauthorized => true,
            HttpStatusCode.Redirect or HttpStatusCode.SeeOther when Walker.Role is null => answer.Headers.Location!.OriginalString.Contains("/sign-in", StringComparison.Ordinal),
            HttpStatusCode.SeeOther or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity => Walker.MayInSomeState(Line.Action, Thing.Body),
            _ => false,
        };

        public async Task<HttpResponseMessage> SendAsync(CancellationToken cancel)
        {
            var (browser, token) = Walker.BrowserFor(State);
            var address = Parameter().Replace(Line.Pattern, match => Uri.EscapeDataString(Thing.Words[match.Groups[1].Value]));
            List<(string Name, string Value)> fields = [.. Line.Fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => (Filled(field[..field.IndexOf('=', StringComparison.Ordinal)]), Filled(field[(field.IndexOf('=', StringComparison.Ordinal) + 1)..])))];
            if (Line.Method == "GET")
            {
                return await browser.GetAsync(address + (fields.Count > 0 ? "?" + string.Join('&', fields.Select(static field => $"{field.Name}={Uri.EscapeDataString(field.Value)}")) : ""), cancel);
            }

            using var content = fields is [(_, "@")] ? Upload(fields[0].Name, token) : (HttpContent)new FormUrlEncodedContent([.. fields.Append(("__RequestVerificationToken", token)).Select(static field => KeyValuePair.Create(field.Item1, field.Item2))]);
            using var request = new HttpRequestMessage(new HttpMethod(Line.Method), address) { Content = content };
            return await browser.SendAsync(request, cancel);
        }

        public override string ToString() => $"{Line.Action} {State} of {Thing.Body} by {Walker.Name}, {Line.Request}";

        private static MultipartFormDataContent Upload(string field, string token) =>
            new() { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(WalkedThings.Table)), field, "обход.txt" } };

        private string Filled(string text) => Word().Replace(text, match => Thing.Words[match.Groups[1].Value]);

        // A parameter of a closed set has brackets of its own.
        [GeneratedRegex(@"\{(\w+)(?::(?:\w+(?:\(\d+\))?|regex\([^}]*\)))?\}")]
        private static partial Regex Parameter();

        [GeneratedRegex(@"\{(\w+)\}")]
        private static partial Regex Word();
    }
}
