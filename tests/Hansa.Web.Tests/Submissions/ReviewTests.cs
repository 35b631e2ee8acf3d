using System.Net;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Submissions;

/// <summary>What was sent is looked over, mended, talked about and decided on, by links and buttons alone.</summary>
public sealed class ReviewTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    private static readonly (string, string)[] s_row =
    [
        ("title", "Открытие выставки «Первый полет»"), ("dates", "21-24 мая 2020 года"), ("place", "г. Гагарин, музей"),
        ("content", "Показано сорок экспонатов, проведены три экскурсии для школьников."), ("participants", "около 120 человек"),
    ];

    [Fact]
    public async Task Review_OfWhatWasSent_ShowsCellsAsUnderstoodAndWaysToDecide()
    {
        var (_, coordinator, _) = await SentAsync();
        await coordinator.OpenAsync("/review");
        Assert.Equal(HttpStatusCode.OK, coordinator.Status);
        Assert.Contains("21–24 мая 2020 года (4 дня)", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("около 120 человек", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("Подпись: Мария Белова, директор", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("исходного файла нет", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("Принять", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("Вернуть на доработку", coordinator.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Измененные", coordinator.Page, StringComparison.Ordinal);
        await coordinator.OpenAsync();
        Assert.Contains("/review\"", coordinator.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Вернуть на доработку", coordinator.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_MendedInTheBodysPlace_KeepsTheBodysWordsAndGivesThemBack()
    {
        var (museum, coordinator, row) = await SentAsync();
        await coordinator.OpenAsync($"/review?edit={row}-place");
        Assert.Contains("г. Гагарин, музей</textarea>", coordinator.Page, StringComparison.Ordinal);
        await coordinator.SendAsync($"/review/rows/{row}", coordinator.WithVersions(("place", "г. Гагарин, Музей первого полета")));
        Assert.Contains("Было у организации:", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("<del class=\"text-pre\">г. Гагарин, музей</del>", coordinator.Page, StringComparison.Ordinal);
        // The body cannot take back what somebody works on, and sees what became of its words.
        await museum.SendAsync("/withdraw");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, museum.Status);
        await museum.OpenAsync();
        Assert.Contains("Исправлено при проверке. Было: г. Гагарин, музей", museum.Page, StringComparison.Ordinal);

        await coordinator.SendAsync($"/review/rows/{row}/revert/place");
        Assert.DoesNotContain("Было у организации:", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("г. Гагарин, музей", coordinator.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_OfAProposal_MendsTheCellInReview()
    {
        var (_, coordinator, row) = await SentAsync(("title", "Круглый стол - встреча друзей"));
        await coordinator.OpenAsync("/review");
        Assert.Contains("value=\"text.hyphen-for-dash\"", coordinator.Page, StringComparison.Ordinal);
        await coordinator.SendAsync($"/review/rows/{row}/fix/title", ("fix", "text.hyphen-for-dash"));
        Assert.Contains("Круглый стол – встреча друзей", coordinator.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"text.hyphen-for-dash\"", coordinator.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_OpenedAndSavedByScripts_AnswersPiecesThatFindTheirPlaces()
    {
        var (_, coordinator, row) = await SentAsync();
        await coordinator.OpenAsync("/review");
        var (_, field) = await coordinator.OpenPartAsync($"/review/rows/{row}/dates");
        Assert.StartsWith($"<div id=\"text-{row}-dates\"", field, StringComparison.Ordinal);
        Assert.Contains("autofocus", field, StringComparison.Ordinal);
        var (status, part) = await coordinator.PostPartAsync($"/review/rows/{row}", ("dates", "25 мая 2020 года"), ("version.dates", Field(field, "version.dates")));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"data-focus=\"edit-{row}-dates\"", part, StringComparison.Ordinal);
        Assert.Contains($"id=\"foot-{row}-dates\" class=\"field-foot\" hx-swap-oob=\"outerMorph\"", part, StringComparison.Ordinal);
        Assert.Contains("id=\"accept-version\"", part, StringComparison.Ordinal);
        var (_, talk) = await coordinator.OpenPartAsync($"/review/rows/{row}/dates/talk");
        Assert.Contains($"name=\"remark-{row}\"", talk, StringComparison.Ordinal);
        var (said, remarks) = await coordinator.PostPartAsync($"/review/rows/{row}/remarks", ($"remark-on-{row}", "dates"), ($"remark-{row}", "Точно ли 25-го?"));
        Assert.Equal(HttpStatusCode.OK, said);
        Assert.Contains("Точно ли 25-го?", remarks, StringComparison.Ordinal);
        Assert.Contains("будет отправлено 1 замечание", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remark_WrittenAnsweredResolved_StaysInItsCellOverRounds()
    {
        var (museum, coordinator, row) = await SentAsync();
        await coordinator.OpenAsync($"/review?remark={row}-participants");
        await coordinator.SendAsync($"/review/rows/{row}/remarks", ($"remark-on-{row}", "participants"), ($"remark-{row}", "Сколько было школьников?"));
        Assert.Contains("Сколько было школьников?", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("Вместе с причиной будет отправлено 1 замечание.", coordinator.Page, StringComparison.Ordinal);
        var remark = coordinator.Page.Split("name=\"reply-key-", 2)[1][..36];
        await coordinator.SendAsync("/return", ("reason", "Ответьте на замечание."));
        Assert.Contains("Ответьте на замечание.", coordinator.Page, StringComparison.Ordinal);

        await museum.OpenAsync($"?open={row}");
        await museum.SendAsync($"/remarks/{remark}/reply", [.. museum.WithVersions(("participants", "120 человек, в том числе 65 школьников")), ("row", row), ($"reply-{remark}", "Теперь указано.")]);
        await museum.SendAsync("/submit", ("name", "Мария Белова"), ("post", "директор"));

        await coordinator.OpenAsync("/review?show=changed");
        Assert.Contains("Теперь указано.", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("65 школьников</ins>", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("около</del>", coordinator.Page, StringComparison.Ordinal);
        await coordinator.SendAsync($"/review/remarks/{remark}/resolve");
        Assert.Contains("Закрытые замечания: 1", coordinator.Page, StringComparison.Ordinal);
        await coordinator.SendAsync("/accept");
        Assert.Contains("Отчет принят", coordinator.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"edit-", coordinator.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Вернуть на доработку", coordinator.Page, StringComparison.Ordinal);
        await coordinator.SendAsync("/reopen");
        Assert.Contains($"id=\"edit-{row}-title\"", coordinator.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_OfDoubtfulRows_LeavesOutThoseInOrder()
    {
        var (_, coordinator, row) = await SentAsync(("dates", "21 мая 2019 года"));
        await coordinator.OpenAsync("/review?show=doubtful");
        Assert.Contains($"id=\"row-{row}\"", coordinator.Page, StringComparison.Ordinal);
        var (_, second, sound) = await SentAsync();
        await second.OpenAsync("/review?show=doubtful");
        Assert.DoesNotContain($"id=\"row-{sound}\"", second.Page, StringComparison.Ordinal);
        Assert.Contains("Показать все строки", second.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingHeld_Sent_ShowsTheSignedStatementAndIsAccepted()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var department = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Department, bodies.DepartmentPath);
        await department.SendAsync("/nothing", ("name", "Игорь Лебедев"), ("post", "министр"));
        var coordinator = await CoordinatorAsync(bodies.DepartmentPath);
        await coordinator.OpenAsync("/review");
        Assert.Contains("мероприятий, о которых спрашивает форма, не было", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("Подпись: Игорь Лебедев, министр", coordinator.Page, StringComparison.Ordinal);
        await coordinator.SendAsync("/accept");
        Assert.Contains("Отчет принят", coordinator.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_AsSent_StandsBesideItsRowsAndCanBeHidden()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var department = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Department, bodies.DepartmentPath);
        await department.UploadAsync("культура.txt", "Наименование мероприятия\tСроки проведения\tМесто проведения\nВыставка\t5 мая 2020 года\tг. Гагарин\n"u8.ToArray());
        await department.SendAsync("/submit", ("name", "Игорь Лебедев"), ("post", "министр"));
        var coordinator = await CoordinatorAsync(bodies.DepartmentPath);
        await coordinator.OpenAsync("/review");
        Assert.Contains("Исходный файл: культура.txt", coordinator.Page, StringComparison.Ordinal);
        var source = coordinator.Page.Split("data-src=\"", 2)[1].Split('"')[0];
        Assert.Contains($"<tr id=\"{source}\"", coordinator.Page, StringComparison.Ordinal);
        await coordinator.OpenAsync("/review?file=none");
        Assert.DoesNotContain("Исходный файл:", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("Показать исходный файл", coordinator.Page, StringComparison.Ordinal);
        await coordinator.OpenAsync($"/review?file={Guid.CreateVersion7()}");
        Assert.Equal(HttpStatusCode.OK, coordinator.Status);
    }

    private async Task<Clerk> CoordinatorAsync(string path) => new(await hansa.SignedInAsync(Role.Coordinator), path);

    private async Task<(Clerk Body, Clerk Coordinator, string Row)> SentAsync(params (string Name, string Value)[] instead)
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var department = await Clerk.OfAsync(hansa, Role.Head, bodies.Department, bodies.DepartmentPath);
        await department.AddRowAsync([.. s_row.Where(cell => !instead.Any(other => other.Name == cell.Item1)), .. instead]);
        await department.SendAsync("/submit", ("name", "Мария Белова"), ("post", "директор"));
        return (department, await CoordinatorAsync(bodies.DepartmentPath), department.Row);
    }

    private static string Field(string page, string name) => page.Split($"name=\"{name}\" value=\"", 2)[1].Split('"')[0];
}
