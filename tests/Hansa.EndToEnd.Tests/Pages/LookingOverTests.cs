using Hansa.Core.Text;
using Hansa.EndToEnd.Tests.Browsing;

namespace Hansa.EndToEnd.Tests.Pages;

/// <summary>Whoever looks for defects must find those that are there.</summary>
public sealed class LookingOverTests(Chromium chromium) : BrowserTests(chromium)
{
    private const string Sound = """
        <!DOCTYPE html><html lang="ru"><head><title>Страница — Ганза</title><meta name="viewport" content="width=device-width"></head><body><main>
        <h1>Страница</h1><a href="/">Главная</a>
        </main></body></html>
        """;

    [Theory]
    [InlineData("</main>", "</main>", "")]
    [InlineData("<h1>", "<h1>Ещё</h1><h1>", "2 h1")]
    [InlineData("Страница — Ганза", "", "no title")]
    [InlineData("</main>", "<div style='width: 900px'>широко</div></main>", "on a phone scrolls sideways: 900 of 390")]
    [InlineData("</main>", "<p>[rounds.title]</p></main>", "a sentence is missing: [rounds.title]")]
    [InlineData("</main>", "<p>Собрано: {0}</p></main>", "a slot was not filled")]
    [InlineData("</main>", "<p>Sign out</p></main>", "said in the other language: Sign out")]
    [InlineData("</main>", "<p title='Sign out'>Выход</p></main>", "said in the other language: Sign out")]
    [InlineData("</main>", "<p style='color: #ccc'>бледно</p></main>", "axe color-contrast")]
    [InlineData("</main>", "<input name='city'></main>", "axe label")]
    [InlineData("</main>", "<a href='/x' style='outline: none'>Дальше</a></main>", "focus is not seen on: a Дальше")]
    [InlineData("</main>", "<a href='/x' tabindex='1' onfocus='this.blur()'>Дальше</a><div inert><a href='/y'>Мимо</a></div></main>", "the keyboard does not reach: a Мимо")]
    [InlineData("</main>", "<p id='x'>а</p><p id='x'>б</p></main>", "id «x» stands twice")]
    [InlineData("lang=\"ru\"", "lang=\"en\"", "the page says it is in «en»")]
    public async Task Find_PageWithADefect_NamesIt(string sound, string broken, string expected)
    {
        var clerk = await SeatAsync(new Uri("http://127.0.0.1/"), new Seat(Traced: false));
        await clerk.Page.SetContentAsync(Sound.Replace(sound, broken, StringComparison.Ordinal));
        var found = await LookingOver.FindAsync(clerk, Language.Russian);
        if (expected.Length == 0)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(found, what => what.StartsWith(expected, StringComparison.Ordinal));
        }
    }
}
