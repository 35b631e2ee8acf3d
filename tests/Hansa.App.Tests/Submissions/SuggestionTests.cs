using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Tables;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Submissions;

/// <summary>Words offered while a row is written.</summary>
public sealed class SuggestionTests(RegisterServer server) : IAsyncLifetime
{
    private const string Culture = "Департамент Смоленской области по культуре";

    private readonly SetClock _clock = new(OpenedRound.Today);
    private Register _register = null!;
    private Hand _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync(_clock);
        await TellAsync(Culture, "2019-Q2", "Фестиваль «Глинка»", "25 мая 2019 года");
        await TellAsync(Culture, "2019-Q4", "Форум книжников", "25 ноября 2019 года");
        await TellAsync("Главное управление спорта", "2019-Q2", "Фестиваль бега", "25 мая 2019 года");
        _anna = new Hand(_register, await (await OpenedRound.OpenAsync(_register)).BodyAsync(Culture, "Сотрудничество в сфере культуры"), "Анна");
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Theory]
    [InlineData("", "Фестиваль «Глинка» LastYear; Форум книжников Own")]
    [InlineData("Ф", "")]
    [InlineData("Фо", "Форум книжников Own")]
    [InlineData("глинки", "Фестиваль «Глинка» LastYear")]
    [InlineData("бега", "")]
    [InlineData("%_'; drop table activity", "")]
    public async Task Title_Typed_OffersTheBodysOwnFirstLastYear(string typed, string offered) =>
        Assert.Equal(offered, await OfferedAsync(ColumnRole.Title, typed));

    [Fact]
    public async Task Title_InTheSubmission_IsOfferedButNotWhatStandsThereAlready()
    {
        await _anna.AddAsync("Ярмарка ремёсел");
        Assert.Equal("Ярмарка ремёсел Own", await OfferedAsync(ColumnRole.Title, "ярм"));
        Assert.Equal("", await OfferedAsync(ColumnRole.Title, "Ярмарка ремёсел"));
    }

    [Fact]
    public async Task Agreement_Typed_OffersCards()
    {
        await _register.Source.AskAsync(
            "insert into agreement (region_id, agreement_id, kind, title, created_at, changed_at) values ('RU-SMO', $1, 'agreement', 'Соглашение с Гродненской областью о культуре', now(), now())",
            _register.Ids.Next());
        Assert.Equal("Соглашение с Гродненской областью о культуре Directory", await OfferedAsync(ColumnRole.Agreement, "гроднен"));
    }

    [Fact]
    public async Task Headings_AreOfferedFromFormAndDirectory()
    {
        Assert.Contains("сфере культуры Directory", await OfferedAsync(ColumnRole.Section, "культур"), StringComparison.Ordinal);
        await _register.Source.AskAsync(
            "insert into organization (region_id, organization_id, kind) select 'RU-SMO', $1, 'subordinate-institution'", s_museum);
        await _register.Source.AskAsync("insert into organization_name (region_id, organization_id, organization_name_id, name) values ('RU-SMO', $1, $1, 'СОГБУК «Музей»')", s_museum);
        await _register.Source.AskAsync(
            "insert into organization_parent (region_id, organization_id, organization_parent_id, parent_id) select 'RU-SMO', $1, $1, organization_id from submission where submission_id = $2", s_museum, _anna.Id);
        Assert.Equal("СОГБУК «Музей» Directory", await OfferedAsync(ColumnRole.Subsection, "муз"));
        Assert.Equal("", await OfferedAsync(ColumnRole.Dates, "май"));
    }

    [Fact]
    public async Task LastYear_NotToldYet_IsOfferedAndCopied()
    {
        var last = Assert.Single(await Suggestions.LastYearAsync(_register, OpenedRound.Region, _anna.Id));
        Assert.Equal(("Фестиваль «Глинка»", "25 мая 2019 года"), (last.Title, last.Dates));
        Assert.Null((await _anna.Editing.CopyActivityAsync(_anna.Id, last.ActivityId)).Problem);
        var row = Assert.Single((await _anna.PageAsync()).Rows);
        Assert.Equal(("Фестиваль «Глинка»", "", "г. Смоленск"), (row[ColumnRole.Title], row[ColumnRole.Dates], row[ColumnRole.Place]));
        Assert.Empty(await Suggestions.LastYearAsync(_register, OpenedRound.Region, _anna.Id));
    }

    private static readonly Guid s_museum = Guid.CreateVersion7();

    private async Task<string> OfferedAsync(ColumnRole role, string typed) => string.Join(
        "; ", (await Suggestions.ForCellAsync(_register, OpenedRound.Region, _anna.Id, role, typed)).Select(offered => $"{offered.Text} {offered.Source}"));

    private async Task TellAsync(string body, string period, string title, string dates)
    {
        var round = await OpenedRound.OpenAsync(_register, period: period);
        var hand = new Hand(_register, await round.BodyAsync(body, "Сотрудничество в сфере культуры"));
        await hand.AddAsync(title, dates);
        await hand.AcceptAsync();
    }
}
