using System.Net;
using Hansa.App.Agreements;
using Hansa.App.Plans;
using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Submissions;

/// <summary>What the register knows saves typing: earlier activities and words, agreements, items of plans.</summary>
public sealed class RegisterWordsTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    private const string Agreement = "Соглашение между Администрацией Смоленской области и Правительством Тульской области о сотрудничестве в сфере культуры";

    [Fact]
    public async Task Earlier_ActivityOfLastYear_ComesWithoutItsDates()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var head = await Clerk.OfAsync(hansa, Role.Head, bodies.Department, bodies.DepartmentPath);
        await head.AddRowAsync(("title", "Фестиваль «Две реки»"), ("dates", "5–7 мая 2020 года"), ("place", "г. Смоленск, Лопатинский сад"), ("content", "Выступили восемь коллективов."), ("participants", "300 человек"));
        await head.SendAsync("/submit", ("name", "Игорь Лебедев"), ("post", "министр"));
        var coordinator = new Clerk(await hansa.SignedInAsync(Role.Coordinator), bodies.DepartmentPath);
        await coordinator.SendAsync("/accept");
        Assert.Contains("Отчет принят", coordinator.Page, StringComparison.Ordinal);

        var year = new Clerk(head.Browser, await bodies.AnotherRoundAsync("international-executive", "2021-Q2"));
        await year.OpenAsync("/earlier");
        Assert.Contains("В это же время в прошлые годы", year.Page, StringComparison.Ordinal);
        Assert.Contains("Фестиваль «Две реки»", year.Page, StringComparison.Ordinal);
        await year.OpenAsync("/earlier?q=нетакого");
        Assert.DoesNotContain("Фестиваль «Две реки»", year.Page, StringComparison.Ordinal);
        await year.SendAsync("/earlier");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, year.Status);
        var activity = (await year.OpenAsync("/earlier")).Split("name=\"take\" value=\"", 2)[1][..36];
        await year.SendAsync("/earlier", ("take", activity), ("take", $"{Guid.CreateVersion7()}"));
        Assert.Contains("Фестиваль «Две реки»</textarea>", year.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("5–7 мая 2020 года</textarea>", year.Page, StringComparison.Ordinal);

        Assert.Contains("г. Смоленск, Лопатинский сад", await year.OpenAsync("/words/place?place=лопат"), StringComparison.Ordinal);
        Assert.DoesNotContain("Лопатинский", await year.OpenAsync("/words/place?place=Гагарин"), StringComparison.Ordinal);
        var stranger = await Clerk.OfAsync(hansa, Role.Head, bodies.Stranger, bodies.DepartmentPath);
        await stranger.OpenAsync("/earlier");
        Assert.Equal(HttpStatusCode.Forbidden, stranger.Status);
    }

    [Fact]
    public async Task Agreement_OfTheRegister_IsChosenAndRecognised()
    {
        await CardAsync();
        var bodies = await Bodies.OpenAsync(hansa, "agreements-implementation", "2020-Q1");
        var head = await Clerk.OfAsync(hansa, Role.Head, bodies.Department, bodies.DepartmentPath);
        await head.AddRowAsync(("title", "Выставка"));
        await head.OpenAsync($"?open={head.Row}");
        Assert.Contains($"<option value=\"{Agreement}\"", head.Page, StringComparison.Ordinal);
        await head.SendAsync($"/rows/{head.Row}/agreement", [.. head.WithVersions(("title", "Выставка лент")), ("choose", Agreement)]);
        Assert.Contains("Есть в реестре", head.Page, StringComparison.Ordinal);
        Assert.Contains("Выставка лент</textarea>", head.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanItem_HeldOrNot_BecomesARow()
    {
        var work = new RegisterWork(hansa.Register, RunningHansa.RegionId, "координатор");
        var lines = new[] { new PlanLine("Дни культуры Тульской области", "Министерство культуры", "март 2020 года"), new PlanLine("Обмен выставками", "Министерство культуры", "I квартал 2020 года") };
        var plan = new PlanSheet(await CardAsync(), "План на 2020 год", new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31)) { Items = lines };
        Assert.Null((await new PlanBook(work).AddAsync(plan)).Problem);
        var bodies = await Bodies.OpenAsync(hansa, "agreements-implementation", "2020-Q1");
        var head = await Clerk.OfAsync(hansa, Role.Head, bodies.Department, bodies.DepartmentPath);
        var items = (await head.OpenAsync("/plan")).Split("id=\"item-").Skip(1).Select(part => part[..36]).ToList();
        await head.SendAsync($"/plan/{items[0]}/not-held", ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, head.Status);
        await head.SendAsync($"/plan/{items[0]}/not-held", ("reason", "Перенесено на осень."));
        Assert.Contains("Перенесено на осень.</textarea>", head.Page, StringComparison.Ordinal);
        await head.SendAsync($"/plan/{items[1]}/held");
        Assert.Contains("Обмен выставками</textarea>", head.Page, StringComparison.Ordinal);
        await head.OpenAsync("/plan");
        Assert.Contains("Есть в отчете: строка 2", head.Page, StringComparison.Ordinal);
    }

    private async Task<Guid> CardAsync()
    {
        await using var db = hansa.Register.Db();
        if (db.Agreements.FirstOrDefault(card => card.Title == Agreement) is { } known)
        {
            return known.AgreementId;
        }

        var (id, problem) = await new AgreementBook(new RegisterWork(hansa.Register, RunningHansa.RegionId, "координатор")).AddAsync(new AgreementCard { Kind = AgreementKind.Agreement, Title = Agreement });
        Assert.Null(problem);
        return id!.Value;
    }
}
