using Hansa.App.Directories;
using Hansa.App.Letters;
using Hansa.App.Registers;
using Hansa.App.Tests.Rounds;
using Hansa.Core.Forms;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Directories;

public sealed class OrganizationBookTests(RegisterServer server) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly RoundRegister _here = new(server);

    private OrganizationBook Book => new(_here.Work);

    public ValueTask InitializeAsync() => _here.InitializeAsync();

    public ValueTask DisposeAsync() => _here.DisposeAsync();

    private async Task<string> TreeAsync(DateOnly? day = null) => string.Join(
        '\n', (await OrganizationList.ReadAsync(_here.Register, RoundRegister.Region, day ?? _here.Clock.Today, Cancel)).Select(line => new string('-', line.Depth) + line.Name));

    [Fact]
    public async Task List_Directory_IsATreeByKindAndName()
    {
        Assert.Equal("Министерство культуры\n-СОГБУК «Музей»\nМинистерство спорта\nГород Смоленск", await TreeAsync());
    }

    [Fact]
    public async Task Rename_FromADay_KeepsTheOldNameBefore()
    {
        Assert.Null(await Book.RenameAsync(_here.Sport, "Минспорт области", null, new DateOnly(2026, 1, 1), Cancel));
        Assert.Contains("Министерство спорта", await TreeAsync(new DateOnly(2025, 12, 31)), StringComparison.Ordinal);
        Assert.Contains("Минспорт области", await TreeAsync(new DateOnly(2026, 1, 1)), StringComparison.Ordinal);
        Assert.Equal("organization.day-order", (await Book.RenameAsync(_here.Sport, "Другое", null, new DateOnly(2025, 12, 31), Cancel))!.Code);
        // A slip of the pen in the same day’s name, and one in the name as it stands.
        Assert.Null(await Book.RenameAsync(_here.Sport, "Минспорта области", null, new DateOnly(2026, 1, 1), Cancel));
        Assert.Null(await Book.RenameAsync(_here.Sport, "Министерство спорта области", "Минспорт", null, Cancel));
        Assert.Equal(2, await _here.Register.Source.CountAsync($"organization_name where organization_id = '{_here.Sport}'"));
        Assert.Contains("Министерство спорта области", await TreeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_NameThatIsTakenOrEmpty_IsRefused()
    {
        Assert.Equal("organization.known", (await Book.AddAsync(OrganizationKind.ExecutiveBody, " министерство  СПОРТА.", cancel: Cancel)).Problem!.Code);
        Assert.Equal("organization.no-name", (await Book.AddAsync(OrganizationKind.ExecutiveBody, " . ", cancel: Cancel)).Problem!.Code);
        Assert.Equal("organization.known", (await Book.RenameAsync(_here.Culture, "Министерство спорта", null, null, Cancel))!.Code);
        Assert.Null(await Book.CloseAsync(_here.Sport, new DateOnly(2026, 1, 1), Cancel));
        Assert.Null((await Book.AddAsync(OrganizationKind.ExecutiveBody, "Министерство спорта", cancel: Cancel)).Problem);
    }

    [Fact]
    public async Task Move_UnderAnother_NeverMakesARing()
    {
        Assert.Null(await Book.MoveAsync(_here.Museum, _here.Sport, new DateOnly(2026, 6, 1), Cancel));
        Assert.Contains("Министерство спорта\n-СОГБУК «Музей»", await TreeAsync(), StringComparison.Ordinal);
        Assert.Contains("Министерство культуры\n-СОГБУК «Музей»", await TreeAsync(new DateOnly(2026, 5, 31)), StringComparison.Ordinal);
        Assert.Equal("organization.own-parent", (await Book.MoveAsync(_here.Sport, _here.Museum, null, Cancel))!.Code);
        Assert.Equal("organization.own-parent", (await Book.MoveAsync(_here.Sport, _here.Sport, null, Cancel))!.Code);
        Assert.Equal("organization.day-order", (await Book.MoveAsync(_here.Museum, null, new DateOnly(2026, 5, 1), Cancel))!.Code);
        Assert.Null(await Book.MoveAsync(_here.Museum, null, null, Cancel));
        Assert.DoesNotContain("-СОГБУК", await TreeAsync(), StringComparison.Ordinal);
        Assert.Equal("organization.unknown", (await Book.MoveAsync(_here.Museum, Guid.Empty, null, Cancel))!.Code);
    }

    [Fact]
    public async Task Merge_WhatAnImportMet_MovesAllThatPointsToIt()
    {
        var met = await _here.AddAsync(OrganizationKind.ExecutiveBody, "Мин-во спорта");
        Assert.Equal("organization.not-proposed", (await new OrganizationMerging(_here.Work).MergeAsync(met, _here.Sport, Cancel))!.Code);
        await _here.Register.Source.AskAsync("update organization set proposed = true where organization_id = $1", met);
        await _here.Register.Source.AskAsync(
            "insert into activity (region_id, activity_id, kind, organization_id, created_at) values ('RU-SMO', $1, 'event', $2, now())", _here.Register.Ids.Next(), met);
        Assert.Null(await Book.MoveAsync(_here.Museum, met, null, Cancel));
        await _here.AddressAsync(met, "sport@example.ru");
        Assert.Equal("organization.merge-itself", (await new OrganizationMerging(_here.Work).MergeAsync(met, met, Cancel))!.Code);

        Assert.Null(await new OrganizationMerging(_here.Work).MergeAsync(met, _here.Sport, Cancel));
        Assert.Equal(1, await _here.Register.Source.CountAsync($"activity where organization_id = '{_here.Sport}'"));
        Assert.Equal(2, await _here.Register.Source.CountAsync($"organization_alias where organization_id = '{_here.Sport}'"));
        Assert.Equal("Министерство культуры\nМинистерство спорта\n-СОГБУК «Музей»\nГород Смоленск", await TreeAsync());
        Assert.Equal("sport@example.ru", Assert.Single(await new OrganizationAddresses(_here.Work).ReadAsync(_here.Sport, Cancel)).Email);
    }

    [Fact]
    public async Task Merge_BothInOneRound_IsRefusedWhole()
    {
        await _here.OpenAsync();
        await _here.Register.Source.AskAsync("update organization set proposed = true where organization_id = $1", _here.Culture);
        Assert.Equal("organization.merge-conflict", (await new OrganizationMerging(_here.Work).MergeAsync(_here.Culture, _here.Sport, Cancel))!.Code);
        Assert.Contains("Министерство культуры", await TreeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_WhatAnImportMet_IsProposedNoMore()
    {
        await _here.Register.Source.AskAsync("update organization set proposed = true where organization_id = $1", _here.Museum);
        Assert.Null(await Book.ConfirmAsync(_here.Museum, OrganizationKind.RepresentativeOffice, Cancel));
        Assert.Equal(1, await _here.Register.Source.CountAsync("organization where not proposed and kind = 'representative-office'"));
        Assert.Equal("organization.unknown", (await Book.ConfirmAsync(Guid.Empty, null, Cancel))!.Code);
    }

    [Theory]
    [InlineData("ivanova@example.ru", true)]
    [InlineData("  ivanova@example.ru ", true)]
    [InlineData("ivanova", false)]
    [InlineData("Иванова <ivanova@example.ru>", false)]
    [InlineData("a@b.ru, c@d.ru", false)]
    [InlineData("a@b.ru\nBcc: x@y.ru", false)]
    [InlineData("@", false)]
    public async Task Set_Address_TakesPlainAddressesOnly(string email, bool taken)
    {
        var addresses = new OrganizationAddresses(_here.Work);
        var problem = await addresses.SetAsync(_here.Sport, [new AddressLine(email, "Иванова А.А."), new AddressLine("", "")], Cancel);
        Assert.Equal(taken ? null : "address.not-email", problem?.Code);
        Assert.Equal(taken ? 1 : 0, (await addresses.ReadAsync(_here.Sport, Cancel)).Count);
    }
}
