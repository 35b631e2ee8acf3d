using System.Net;
using System.Text.RegularExpressions;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Submissions;

/// <summary>Somebody at a browser without scripts: opens pages, fills in their forms, presses their buttons.</summary>
internal sealed partial class Clerk(HttpClient browser, string path)
{
    public HttpClient Browser => browser;

    public string Path => path;

    /// <summary>The page looked at; no-break spaces are spaces.</summary>
    public string Page { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>The row whose form was opened last.</summary>
    public string Row { get; private set; } = "";

    public static async Task<Clerk> OfAsync(RunningHansa hansa, Role role, Guid organization, string path) => new(await hansa.SignedInAsync(role, organization), path);

    /// <param name="address">Behind that of the submission.</param>
    public async Task<string> OpenAsync(string address = "")
    {
        var answer = await browser.GetAsync(path + address);
        Status = answer.StatusCode;
        return Page = await ReadAsync(answer);
    }

    /// <summary>Sends a form and goes where its answer leads.</summary>
    public async Task<string> SendAsync(string action, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", await TokenAsync())]);
        return await AnswerAsync(await browser.PostAsync(path + action, content));
    }

    public async Task<string> UploadAsync(string name, byte[] bytes, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await TokenAsync()), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "file", name } };
        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        return await AnswerAsync(await browser.PostAsync(path + "/upload", content));
    }

    /// <summary>Adds a row and opens its form.</summary>
    public async Task AddRowAsync(params (string Name, string Value)[] fields)
    {
        await SendAsync("/rows", ("row", $"{Guid.CreateVersion7()}"));
        Row = OpenRow().Match(Page).Groups[1].Value;
        Assert.NotEqual("", Row);
        if (fields.Length > 0)
        {
            await SaveAsync(fields);
        }
    }

    /// <summary>Presses «done» in the form of the row opened last, its other fields as they stand on the page.</summary>
    public Task<string> SaveAsync(params (string Name, string Value)[] fields) => SendAsync($"/rows/{Row}", WithVersions(fields));

    /// <summary>What scripts send when one field was typed in.</summary>
    public Task<(HttpStatusCode Status, string Part)> TypeAsync(string row, string column, string text, int version) =>
        PostPartAsync($"/rows/{row}/cells/{column}", (column, text), ($"version.{column}", $"{version}"));

    /// <summary>What scripts send for a piece of the page.</summary>
    public async Task<(HttpStatusCode Status, string Part)> PostPartAsync(string action, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path + action)
        {
            Content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", await TokenAsync())]),
        };
        request.Headers.Add("HX-Request", "true");
        var answer = await browser.SendAsync(request);
        return (answer.StatusCode, await ReadAsync(answer));
    }

    public async Task<(HttpStatusCode Status, string Part)> OpenPartAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path + address);
        request.Headers.Add("HX-Request", "true");
        var answer = await browser.SendAsync(request);
        return (answer.StatusCode, await ReadAsync(answer));
    }

    /// <summary>Fields with the versions that the opened form holds.</summary>
    public (string Name, string Value)[] WithVersions(params (string Name, string Value)[] fields) =>
        [.. fields, .. fields.Select(field => ($"version.{field.Name}", Regex.Match(Page, $"name=\"version\\.{field.Name}\" value=\"(\\d+)\"").Groups[1].Value))];

    public string[] Titles() => [.. Title().Matches(Page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Trim())];

    public string[] Rows() => [.. RowId().Matches(Page).Select(match => match.Groups[1].Value)];

    private async Task<string> TokenAsync() => Forms.TokenOf(Page.Contains("__RequestVerificationToken", StringComparison.Ordinal) ? Page : await OpenAsync());

    private async Task<string> AnswerAsync(HttpResponseMessage answer)
    {
        while (answer.StatusCode == HttpStatusCode.SeeOther)
        {
            answer = await browser.GetAsync(answer.Headers.Location!.OriginalString.Split('#')[0]);
        }

        Status = answer.StatusCode;
        return Page = await ReadAsync(answer);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadAsStringAsync()).Replace("&#xA0;", " ", StringComparison.Ordinal).Replace('\u00a0', ' ');

    [GeneratedRegex("name=\"open\" value=\"([0-9a-f-]+)\"")]
    private static partial Regex OpenRow();

    [GeneratedRegex("class=\"row-title\"[^>]*>([^<]*)<")]
    private static partial Regex Title();

    [GeneratedRegex("data-row=\"([0-9a-f-]+)\"")]
    private static partial Regex RowId();
}
