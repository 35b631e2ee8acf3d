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

    // What stands on the page, what it is broken into, and what must be found then.
    private static readonly (string Sound, string Broken, string Expected)[] s_defects =
    [
        ("</main>", "</main>", ""),
        ("<h1>", "<h1>Ещё</h1><h1>", "2 h1"),
        ("Страница — Ганза", "", "no title"),
        ("</main>", "<div style='width: 900px'>широко</div></main>", "on a phone scrolls sideways: 908 of 390"),
        ("</main>", "<p>[rounds.title]</p></main>", "a sentence is missing: [rounds.title]"),
        ("</main>", "<p>Собрано: {0}</p></main>", "a slot was not filled"),
        ("</main>", "<p>Sign out</p></main>", "said in the other language: Sign out"),
        ("</main>", "<p title='Sign out'>Выход</p></main>", "said in the other language: Sign out"),
        ("</main>", "<p style='color: #ccc'>бледно</p></main>", "axe color-contrast"),
        ("</main>", "<input name='city'></main>", "axe label"),
        ("</main>", "<a href='/x' style='outline: none'>Дальше</a></main>", "focus is not seen on: a Дальше"),
        ("</main>", "<a href='/x' tabindex='1' onfocus='this.blur()'>Дальше</a><div inert><a href='/y'>Мимо</a></div></main>", "the keyboard does not reach: a Мимо"),
        ("</main>", "<p id='x'>а</p><p id='x'>б</p></main>", "id «x» stands twice"),
        ("lang=\"ru\"", "lang=\"en\"", "the page says it is in «en»"),
    ];

    [Fact]
    public async Task Find_PageWithADefect_NamesIt()
    {
        var clerk = await SeatAsync(new Uri("http://127.0.0.1/"), new Seat(Traced: false));
        foreach (var (sound, broken, expected) in s_defects)
        {
            await clerk.Page.SetContentAsync(Sound.Replace(sound, broken, StringComparison.Ordinal));
            await clerk.Page.SetViewportSizeAsync(Screen.Office.Width, Screen.Office.Height);
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
}
