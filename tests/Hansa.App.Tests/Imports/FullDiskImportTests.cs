using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Tests.Servers;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Imports;

/// <summary>The disk of the database fills up while a file is imported.</summary>
public sealed class FullDiskImportTests : IDisposable
{
    private readonly SmallDisk _disk = new();
    private readonly ReportFiles _files = new();

    // Text that no database makes smaller by packing.
    private static string Noise(int seed)
    {
        var random = new Random(seed);
        return string.Create(2_000, random, static (letters, random) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = i % 9 == 0 ? ' ' : (char)random.Next('а', 'я');
            }
        });
    }

    private async Task<Register> OpenAsync()
    {
        var (register, problem) = await Register.OpenAsync(Asking.Start(_disk.Path, TestFolder.Binaries()), TimeProvider.System);
        Assert.True(problem is null, problem?.Message(Core.Text.Language.English));
        return register!;
    }

    private static async Task<ImportOutcome> ImportAsync(Register register, string path) =>
        Assert.Single((await new ReportImport(register).RunAsync(new ImportRequest([path], "Иванова"), cancel: TestContext.Current.CancellationToken)).Outcomes);

    [Fact]
    public async Task Import_DiskFull_SaysSoAndKeepsWhatWasTakenBefore()
    {
        _disk.Mount("100m");
        var small = _files.Report("small.txt", "Ярмарка|г. Минск|12 мая 2020 года|Итоги|25 человек");
        var large = _files.Report("large.txt", [.. Enumerable.Range(0, 700).Select(i => $"Выставка {i}|г. Витебск|3 июня 2020 года|{Noise(i)}|{i} человек")]);
        await using (var register = await OpenAsync())
        {
            Assert.Equal(ImportStatus.Imported, (await ImportAsync(register, small)).Status);
            _disk.FillUpTo(1 << 20);
            var outcome = await ImportAsync(register, large);
            Assert.Equal(ImportStatus.Unreadable, outcome.Status);
            Assert.Equal("import.disk-full", outcome.Problems[0].Code);
        }

        // Without room for its log the server may have broken off; with room it is as it was.
        _disk.Enlarge("400m");
        await using var again = await OpenAsync();
        Assert.Equal(1, await again.Source.CountAsync("import"));
        Assert.Equal(1, await again.Source.CountAsync("telling"));
    }

    public void Dispose()
    {
        _files.Dispose();
        _disk.Dispose();
    }
}
