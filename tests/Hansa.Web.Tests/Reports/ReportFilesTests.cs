using System.Net;
using System.Text.Json;
using Hansa.Core.Permissions;
using Hansa.Tests;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Reports;

public sealed class ReportFilesTests(ReportsHansa filled) : IClassFixture<ReportsHansa>
{
    private const string Freeze = ReportsHansa.Draft + "/freeze";

    [Theory]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("odt", "application/vnd.oasis.opendocument.text")]
    [InlineData("html", "text/html")]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    public async Task Download_EachFormat_HasItsTypeAndARussianName(string extension, string type)
    {
        var answer = await (await filled.Hansa.SignedInAsync(Role.Coordinator)).GetAsync($"{ReportsHansa.Draft}/report.{extension}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"Отчет исполнительных органов о мероприятиях в международной сфере – II квартал 2024 года.{extension}", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > 500);
    }

    [Fact]
    public async Task Download_PdfWithoutLibreOffice_SaysWhatToDo()
    {
        var browser = await filled.Hansa.SignedInAsync(Role.Coordinator);
        Environment.SetEnvironmentVariable("HANSA_SOFFICE", "/nowhere/soffice");
        try
        {
            var answer = await browser.GetAsync(ReportsHansa.Draft + "/report.pdf");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("Скачайте файл Word", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("не установлена программа LibreOffice", await browser.GetStringAsync(ReportsHansa.Draft), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("HANSA_SOFFICE", null);
        }
    }

    [Fact]
    public async Task Freeze_WhatWasSeen_StaysWhileTheRegisterGoesOn()
    {
        var browser = await filled.Hansa.SignedInAsync(Role.Coordinator);
        await filled.ForgetAsync("international-executive", "2024-Q2");
        var preview = await filled.PreviewAsync("international-executive", "2024-Q2");
        var word = await browser.GetByteArrayAsync(ReportsHansa.Draft + "/report.docx");

        // Something changed between the look and the button: nothing is approved, what was typed stays.
        var answer = await browser.SendFormAsync(Freeze, Freeze, ("name", "На подпись"), ("seal", "старая"), ("replaces", "0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Пока вы смотрели, отчет изменился", page, StringComparison.Ordinal);
        Assert.Contains("value=\"На подпись\"", page, StringComparison.Ordinal);

        answer = await browser.SendFormAsync(Freeze, Freeze, ("name", "На подпись"), ("seal", preview.Seal), ("replaces", "0"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var approved = answer.Headers.Location!.OriginalString;
        // The button pressed twice.
        answer = await browser.SendFormAsync(Freeze, Freeze, ("name", "На подпись"), ("seal", preview.Seal), ("replaces", "0"));
        Assert.Equal(approved, answer.Headers.Location!.OriginalString);

        var leave = preview.Selection.Rows[0].Key.ToString();
        await browser.SendFormAsync(ReportsHansa.Draft, ReportsHansa.Draft + "/rows", ("leave", leave));
        Assert.Equal(word, await browser.GetByteArrayAsync(approved + "/report.docx"));
        var reader = await filled.Hansa.SignedInAsync(Role.Reader);
        page = await reader.GetStringAsync(approved);
        Assert.Contains("На подпись", page, StringComparison.Ordinal);
        Assert.Contains($">{preview.Selection.Rows.Count}.<", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"up\"", page, StringComparison.Ordinal);
        foreach (var extension in new[] { "xlsx", "odt", "html", "csv" })
        {
            Assert.True((await reader.GetByteArrayAsync($"{approved}/report.{extension}")).Length > 500);
        }

        Assert.Equal("2024-Q2", JsonDocument.Parse(await reader.GetStringAsync(approved + "/report.json")).RootElement.GetProperty("period").GetString());
        Assert.Contains("Пропали", await browser.GetStringAsync(ReportsHansa.Draft + "/compare?with=approved"), StringComparison.Ordinal);

        // A second edition takes its place; the first stays to be read.
        var second = await filled.PreviewAsync("international-executive", "2024-Q2");
        answer = await browser.SendFormAsync(Freeze, Freeze, ("seal", second.Seal), ("replaces", "1"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("Это прежняя редакция", await reader.GetStringAsync(approved), StringComparison.Ordinal);
        Assert.Contains("Редакция 2", await reader.GetStringAsync("/reports"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_FormAndPeriod_OpensTheDraftAndKeepsItInTheList()
    {
        var browser = await filled.Hansa.SignedInAsync(Role.Coordinator);
        Assert.Contains(ReportsHansa.Draft, await browser.GetStringAsync("/reports/new"), StringComparison.Ordinal);
        var answer = await browser.SendFormAsync("/reports/new", "/reports/new", ("Form", "country-cooperation"), ("Year", "2024"), ("Part", "H1"), ("Country", "BY"));
        Assert.Equal("/reports/draft/country-cooperation/2024-H1?country=BY", answer.Headers.Location!.OriginalString);
        Assert.Contains("Беларусь", await browser.GetStringAsync("/reports"), StringComparison.Ordinal);
        answer = await browser.SendFormAsync("/reports/new", "/reports/new", ("Form", "country-cooperation"), ("Year", "2024"), ("Part", "9M"), ("Organization", "Музей «А»"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("страна не выбрана", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Музей «А»\"", page, StringComparison.Ordinal);
        answer = await browser.SendFormAsync("/reports/new", "/reports/new", ("Year", "2024"));
        Assert.Contains("Не выбрана форма", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scope_OfAField_IsNamedInTheWordsOfTheDirectory()
    {
        var browser = await filled.Hansa.SignedInAsync(Role.Coordinator);
        var answer = await browser.SendFormAsync(
            "/reports/new", "/reports/new", ("Form", "international-executive"), ("Year", "2024"), ("Part", "Q2"), ("Organization", "Министерство"));
        var draft = answer.Headers.Location!.OriginalString;
        Assert.EndsWith("?organization=" + Uri.EscapeDataString("министерство"), draft, StringComparison.Ordinal);
        Assert.Contains("Министерство", (await ReportsHansa.ReadAsync(browser, draft)).Head.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_RealHalfYear_NamesWhatWasLost()
    {
        _ = Repo.SharedPath("reports");
        var browser = await filled.Hansa.SignedInAsync(Role.Coordinator);
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/reports/draft/country-cooperation/2020-H1/compare?country=BY")).Replace('\u00a0', ' ');
        Assert.Contains("II квартал 2020 года", page, StringComparison.Ordinal);
        Assert.Contains("потеряно число участников: 200", page, StringComparison.Ordinal);
        Assert.Contains("Россия-Индонезия", page, StringComparison.Ordinal);
        Assert.Contains("Этот отчет еще не утверждали", await browser.GetStringAsync("/reports/draft/country-cooperation/2020-H1/compare?country=BY&with=approved"), StringComparison.Ordinal);
        Assert.Contains("За части этого периода", await browser.GetStringAsync("/reports/draft/international-executive/2023-Q3/compare"), StringComparison.Ordinal);
    }
}
