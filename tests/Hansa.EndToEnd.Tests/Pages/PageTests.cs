using Hansa.Core.Text;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;

namespace Hansa.EndToEnd.Tests.Pages;

/// <summary>Every page as everybody who may see it: by axe, by eye as far as a script has one, and by keyboard.</summary>
public abstract class PageTests(Chromium chromium, SampleHansa hansa, Language language) : BrowserTests(chromium), IClassFixture<SampleHansa>
{
    public static IEnumerable<TheoryDataRow<string, string?>> Visits =>
        PageList.Visits.Select(visit => new TheoryDataRow<string, string?>(visit.Page.Address, visit.Person) { TestDisplayName = $"{visit.Page.Address} {visit.Person ?? "-"}" });

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Page_LookedOver_HasNoDefect(string address, string? person)
    {
        var clerk = await SeatAsync(hansa.Address, new Seat(language, Traced: false));
        await hansa.SignInAsync(clerk, person);
        await clerk.GoAsync(await hansa.Things.FillInAsync(address));
        var found = await LookingOver.FindAsync(clerk, language);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}

public sealed class RussianPageTests(Chromium chromium, SampleHansa hansa) : PageTests(chromium, hansa, Language.Russian);

public sealed class EnglishPageTests(Chromium chromium, SampleHansa hansa) : PageTests(chromium, hansa, Language.English);
