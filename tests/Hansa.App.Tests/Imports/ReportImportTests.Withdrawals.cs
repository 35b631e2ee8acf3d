using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Imports;

// What an import made is taken back, and nothing else.
public sealed partial class ReportImportTests
{
    [Fact]
    public async Task Withdraw_WhatHadReplacedAnother_LeavesTheRegisterAsItWasBefore()
    {
        await ImportOneAsync(_files.Report("old.txt", Fair, Concert), "Департамент");
        await ImportOneAsync(_files.Report("other.txt", Talks), "Комитет");
        var before = await Snapshot.OfAsync(_register.Source);
        var outcome = await ImportOneAsync(_files.Report("new.txt", Fair.Replace("25", "31", StringComparison.Ordinal), "Новое дело|г. Гомель|5 мая 2020 года|Итоги|3 человека"), "Департамент");
        var (withdrawn, _) = await new ImportWithdrawal(_register).RunAsync(outcome.ImportId!.Value, "Петров");
        Assert.Equal("old.txt", Assert.Single(withdrawn!.CurrentAgain).FileName);
        Assert.Equal(before, await Snapshot.OfAsync(_register.Source));
        Assert.Equal(0, await _register.Source.CountAsync("audit_broken"));
    }

    [Fact]
    public async Task Withdraw_AMiddleVersion_LeavesTheNewestInForce()
    {
        var first = await ImportOneAsync(_files.Report("1.txt", Fair), "Департамент");
        var second = await ImportOneAsync(_files.Report("2.txt", Fair, Concert), "Департамент");
        var third = await ImportOneAsync(_files.Report("3.txt", Fair, Concert, Talks), "Департамент");
        await new ImportWithdrawal(_register).RunAsync(second.ImportId!.Value, "Петров");
        Assert.Equal(third.ImportId, await _register.Source.AskAsync("select replaced_by from import where import_id = $1", first.ImportId!.Value));
        Assert.Equal(3, (await TitlesAsync("state = 'current'")).Count);
        await new ImportWithdrawal(_register).RunAsync(third.ImportId!.Value, "Петров");
        Assert.Contains("Ярмарка", Assert.Single(await TitlesAsync("true")), StringComparison.Ordinal);
        Assert.Equal("current", await _register.Source.AskAsync("select state from import where import_id = $1", first.ImportId!.Value));
    }

    [Fact]
    public async Task Withdraw_All_LeavesNothingButTheRecord()
    {
        var empty = await Snapshot.OfAsync(_register.Source);
        foreach (var outcome in (await ImportAsync(_files.Report("a.txt", Fair, Talks), _files.ReportOf("в I квартале 2020 года", "b.txt", Concert))).Outcomes)
        {
            await new ImportWithdrawal(_register).RunAsync(outcome.ImportId!.Value, "Петров");
        }

        Assert.Equal(empty, await Snapshot.OfAsync(_register.Source));
        Assert.Equal(2, await _register.Source.CountAsync("import where state = 'withdrawn' and ended_by = 'Петров'"));
        Assert.Equal(2, await _register.Source.CountAsync("stored_file"));
    }

    [Fact]
    public async Task Withdraw_ActivityThatAPersonEdited_IsDroppedAndKept()
    {
        var outcome = await ImportOneAsync(_files.Report("a.txt", Fair, Talks));
        await _register.Source.AskAsync("update activity set title = 'Ярмарка в Минске', edited = '{title}' where title like 'Ярмарка%'");
        await new ImportWithdrawal(_register).RunAsync(outcome.ImportId!.Value, "Петров");
        Assert.Contains("Ярмарка в Минске", Assert.Single(await TitlesAsync("state = 'dropped'")), StringComparison.Ordinal);
        Assert.Equal(1, await _register.Source.CountAsync("activity"));
    }

    [Fact]
    public async Task Import_AfterWithdrawal_TakesTheFileAgain()
    {
        var path = _files.Report("a.txt", Fair);
        await new ImportWithdrawal(_register).RunAsync((await ImportOneAsync(path)).ImportId!.Value, "Петров");
        Assert.Equal(ImportStatus.Imported, (await ImportOneAsync(path)).Status);
    }

    [Fact]
    public async Task Withdraw_UnknownOrTwice_SaysSo()
    {
        Assert.Equal("import.not-found", (await new ImportWithdrawal(_register).RunAsync(Guid.Empty, "Петров")).Problem!.Code);
        var id = (await ImportOneAsync(_files.Report("a.txt", Fair))).ImportId!.Value;
        await new ImportWithdrawal(_register).RunAsync(id, "Петров");
        Assert.Equal("import.withdrawn-already", (await new ImportWithdrawal(_register).RunAsync(id, "Петров")).Problem!.Code);
    }
}
