using Hansa.App.Registers;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Faults;

/// <summary>A clerk at the open form of a row, and what the register holds of it.</summary>
internal sealed class SavingEditor(Clerk clerk, Register register, string submission, string row)
{
    public Clerk Clerk => clerk;

    private ILocator State => clerk.Page.Locator("#save-state");

    /// <summary>Opens the second row of the sample’s draft.</summary>
    public static async Task<SavingEditor> OpenAsync(Clerk clerk, Register register)
    {
        var things = new SampleThings(register);
        var editor = new SavingEditor(clerk, register, await things.FillInAsync("{draft}"), await things.FillInAsync("{draft-row}"));
        await editor.OpenAgainAsync();
        return editor;
    }

    public Task OpenAgainAsync() => clerk.GoAsync($"/submissions/{submission}?open={row}");

    public Task TypeAsync(string column, string text) => Cell(column).FillAsync(text);

    public Task<string> ShownAsync(string column) => Cell(column).InputValueAsync();

    public ILocator Cell(string column) => clerk.Page.Locator($"#cell-{row}-{column}");

    /// <summary>Waits until the bar below says it: saved, offline, expired, conflict.</summary>
    public async Task UntilAsync(string state)
    {
        await Assertions.Expect(State).ToHaveAttributeAsync("data-state", state, new LocatorAssertionsToHaveAttributeOptions { Timeout = 30_000 });
        await clerk.Page.Locator($"#save-state .state-{state}").WaitForAsync();
    }

    /// <summary>Waits until the register holds the text.</summary>
    public async Task UntilKeptAsync(string column, string text)
    {
        var until = DateTime.UtcNow.AddSeconds(30);
        while (await KeptAsync(column) is var kept && kept != text)
        {
            Assert.True(DateTime.UtcNow < until, $"The register holds «{kept}» instead of «{text}».");
            await Task.Delay(50);
        }
    }

    public async Task<string?> KeptAsync(string column)
    {
        await using var command = register.Source.CreateCommand("select cells ->> $2 from submission_row where submission_row_id = $1");
        command.Parameters.Add(new() { Value = Guid.Parse(row) });
        command.Parameters.Add(new() { Value = column });
        return await command.ExecuteScalarAsync() as string;
    }
}
