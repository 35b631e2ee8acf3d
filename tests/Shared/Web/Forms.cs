using System.Net;

namespace Hansa.Tests.Web;

/// <summary>Sends forms as a browser does: with the token of the page they stand on.</summary>
internal static class Forms
{
    /// <param name="page">Where the form stands.</param>
    /// <param name="action">Where it is sent.</param>
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = TokenOf(await browser.GetStringAsync(page));
        using var content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await browser.PostAsync(action, content);
    }

    /// <summary>The page with its characters as people see them: no-break spaces are spaces.</summary>
    public static string Plain(this string html) => WebUtility.HtmlDecode(html).Replace('\u00a0', ' ');

    public static string TokenOf(string html)
    {
        const string Before = "name=\"__RequestVerificationToken\" value=\"";
        var start = html.IndexOf(Before, StringComparison.Ordinal);
        Assert.True(start >= 0, "The page has no form.");
        start += Before.Length;
        return WebUtility.HtmlDecode(html[start..html.IndexOf('"', start)]);
    }
}
