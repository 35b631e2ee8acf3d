using System.Text.RegularExpressions;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Security;

/// <summary>The policy of the header holds only if no page needs what it forbids.</summary>
public sealed partial class PageMarkupTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("coordinator", "/", "/rounds", "/rounds/new", "/reports", "/reports/new", "/figures?period=2024", "/activities", "/duplicates", "/agreements", "/agreements/add", "/receptions", "/organizations", "/imports", "/imports/new", "/audit", "/account", "/account/second-step")]
    [InlineData("administrator", "/people", "/people/new", "/audit/verify")]
    [InlineData("reporter", "/")]
    public async Task Page_OfAnyKind_HoldsNoScriptStyleOrHandlerOfItsOwn(string person, params string[] paths)
    {
        var browser = await hansa.SignedInAsync(person);
        foreach (var path in paths)
        {
            var page = await browser.GetStringAsync(path, Cancel);
            Assert.True(!Inline().IsMatch(page), $"{path}: {Inline().Match(page).Value}");
            Assert.True(!Foreign().IsMatch(page), $"{path}: {Foreign().Match(page).Value}");
        }
    }

    // A script that has data for its content runs nothing.
    [GeneratedRegex("<script(?![^>]*\\ssrc=)(?![^>]*type=\"application/json\")[^>]*>|<style|<[^>]*\\s(style|on[a-z]+|hx-on[^=]*)=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    // Nothing is fetched from another site.
    [GeneratedRegex("<(script|link|img|iframe|form)[^>]*\\s(src|href|action)=\"(https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}
