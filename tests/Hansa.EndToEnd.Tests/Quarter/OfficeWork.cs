using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Text;
using Hansa.Documents.Reading;
using Hansa.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Quarter;

/// <summary>What people of the offices do in a quarter, by what they see: words, labels, buttons. With and without scripts alike.</summary>
internal static class OfficeWork
{
    /// <summary>The coordinator opens a round for the bodies named and nobody else.</summary>
    /// <returns>The path of its board.</returns>
    public static async Task<string> OpenRoundAsync(this Clerk clerk, string period, string form, IReadOnlyCollection<string> bodies)
    {
        await clerk.GoAsync($"/rounds/new?period={period}&form={form}");
        var ticked = clerk.Page.Locator("input[name=body]:checked");
        while (await ticked.CountAsync() > 0)
        {
            await ticked.First.UncheckAsync();
        }

        foreach (var body in bodies)
        {
            await clerk.Page.GetByLabel(body, new PageGetByLabelOptions { Exact = true }).First.CheckAsync();
        }

        await clerk.PressAsync("Открыть сбор");
        await clerk.OpenAnywayAsync();
        return clerk.Here;
    }

    /// <summary>Waits until the round is open, past what Hansa would have one think of first.</summary>
    public static async Task OpenAnywayAsync(this Clerk clerk)
    {
        var anyway = clerk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Все равно открыть" });
        var open = clerk.Page.GetByText("Сбор открыт").First;
        await anyway.Or(open).First.WaitForAsync();
        if (await anyway.IsVisibleAsync())
        {
            await anyway.ClickAsync();
        }

        await open.WaitForAsync();
    }

    /// <summary>From the first page to what is asked for the period.</summary>
    /// <returns>The path of the submission.</returns>
    public static async Task<string> OpenDueAsync(this Clerk clerk, string period)
    {
        await clerk.GoAsync("/");
        var words = PeriodWords.For(PeriodOf(period), Language.Russian);
        var card = clerk.Page.Locator("article.card").Filter(new LocatorFilterOptions { HasText = words });
        await card.GetByRole(AriaRole.Link).Last.ClickAsync();
        await clerk.Page.WaitForURLAsync("**/submissions/*", Committed);
        return clerk.Here;
    }

    /// <summary>Types one row into the form, cell by cell.</summary>
    public static async Task WriteRowAsync(this Clerk clerk, TypedRow row)
    {
        await clerk.PressAsync("Добавить строку");
        var form = clerk.Page.Locator(".row-open").Last;
        foreach (var (column, text) in row.Cells)
        {
            await form.Locator($"[name={column}]").FillAsync(text);
        }

        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Готово" }).ClickAsync();
        await clerk.Page.Locator(".row-card:not(.row-open)").Filter(new LocatorFilterOptions { HasText = row.Title }).WaitForAsync();
    }

    /// <summary>Pastes rows as Word or Excel gives them to a text field: cells parted by tabs.</summary>
    public static async Task PasteAsync(this Clerk clerk, params TypedRow[] rows)
    {
        await clerk.Page.FillAsync("#paste-text", string.Join('\n', rows.Select((row, number) => $"{number + 1}.\t{row.Title}\t{row.Place}\t{row.Dates}\t{row.Content}\t{row.Participants}")));
        await clerk.PressAsync("Вставить в отчет");
        await clerk.Page.Locator("[data-row]").Nth(rows.Length - 1).WaitForAsync();
    }

    public static async Task UploadAsync(this Clerk clerk, string file)
    {
        await clerk.Page.SetInputFilesAsync("#upload-file", file);
        await clerk.PressAsync("Загрузить");
        await clerk.SeeAsync(System.IO.Path.GetFileName(file));
        await clerk.Page.Locator("[data-row]").First.WaitForAsync();
    }

    public static async Task SendAsync(this Clerk clerk, string submission, string name, string post)
    {
        await clerk.GoAsync(submission + "/submit");
        await clerk.FillAsync("Фамилия и инициалы", name);
        await clerk.FillAsync("Должность", post);
        await clerk.PressAsync("Подписать и отправить");
        await clerk.SeeAsync("Отчет отправлен");
    }

    public static async Task AcceptAsync(this Clerk clerk, string submission)
    {
        await clerk.GoAsync(submission + "/review");
        await clerk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Принять", Exact = true }).ClickAsync();
        await clerk.SeeAsync("Отчет принят");
    }

    public static async Task ReturnAsync(this Clerk clerk, string submission, string reason)
    {
        await clerk.GoAsync(submission + "/review");
        await clerk.UnfoldAsync("Вернуть…");
        await clerk.FillAsync("Что нужно исправить", reason);
        await clerk.PressAsync("Вернуть на доработку");
        await clerk.SeeAsync("возвращен на доработку");
    }

    /// <summary>Moves whole groups of the report until their headings stand in that order; those the form itself puts in order have no buttons.</summary>
    public static async Task ArrangeAsync(this Clerk clerk, string form, string period, IReadOnlyList<string> headings)
    {
        await clerk.GoAsync($"/reports/draft/{form}/{period}");
        for (var i = 0; i < headings.Count; i++)
        {
            while (await StandingAsync() is var standing && standing.IndexOf(headings[i]) is var at && at > i)
            {
                await clerk.PressAsync("Выше со всеми строками: " + headings[i]);
                await clerk.Page.Locator($"th[scope=rowgroup]:has([name=section-up]) >> nth={at - 1}").Filter(new LocatorFilterOptions { HasText = headings[i] }).WaitForAsync();
            }
        }

        async Task<List<string>> StandingAsync() =>
            [.. (await clerk.Page.Locator("th[scope=rowgroup]:has([name=section-up])").AllInnerTextsAsync()).Select(CellText.OneLine)];
    }

    /// <summary>The official report as Word file, read again.</summary>
    public static async Task<Reading> DownloadReportAsync(this Clerk clerk, string form, string period)
    {
        await clerk.GoAsync($"/reports/draft/{form}/{period}");
        await clerk.Page.Locator("summary").Filter(new LocatorFilterOptions { HasText = "Скачать" }).ClickAsync();
        var download = await clerk.Page.RunAndWaitForDownloadAsync(() => clerk.FollowAsync("Word (.docx)"));
        using var folder = new TemporaryFolder();
        var path = System.IO.Path.Combine(folder.Path, "report.docx");
        await download.SaveAsAsync(path);
        return Assert.Single(ReportReader.Read(DocumentReader.Open(path, ReadLimits.Default), ReadOptions.Default));
    }

    private static Period PeriodOf(string code) => Period.TryParse(code, out var period) ? period : throw new ArgumentException(code, nameof(code));

    internal static PageWaitForURLOptions Committed => new() { WaitUntil = WaitUntilState.Commit };
}

/// <summary>A row as somebody writes it.</summary>
internal sealed record TypedRow(string Title, string Dates, string Place, string Content, string Participants)
{
    public IEnumerable<(string Column, string Text)> Cells =>
        [("title", Title), ("dates", Dates), ("place", Place), ("content", Content), ("participants", Participants)];
}

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hansa-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
