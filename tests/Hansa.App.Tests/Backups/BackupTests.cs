using System.IO.Compression;
using Hansa.App.Audits;
using Hansa.App.Backups;
using Hansa.App.Registers;
using Hansa.App.Servers;
using Hansa.Core.Problems;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.App.Tests.Backups;

public sealed class BackupTests(RegisterServer server) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hansa-backup-").FullName;
    private Register _register = null!;

    private string File => Path.Combine(_folder, "копия.hansa");

    public async ValueTask InitializeAsync()
    {
        _register = await FilledRegister.MakeAsync(server);
        await BackupWriter.WriteAsync(_register, File, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_register is not null)
        {
            await _register.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task<Problem?> RestoreAsync(string file)
    {
        await using var register = await server.RegisterAsync();
        var (_, problem) = await BackupRestore.RunAsync(register, file, TestContext.Current.CancellationToken);
        Assert.Equal(0, await register.Source.CountAsync("region"));
        return problem;
    }

    [Fact]
    public async Task Restore_IntoAnEmptyRegister_EveryTableIsTheSame()
    {
        await using var other = await server.RegisterAsync();
        var (restored, problem) = await BackupRestore.RunAsync(other, File, TestContext.Current.CancellationToken);
        Assert.Null(problem);
        var before = await FilledRegister.PrintAsync(_register);
        Assert.Equal(before, await FilledRegister.PrintAsync(other));
        Assert.True(restored!.Rows > 20);
    }

    [Fact]
    public async Task Restore_Done_RulesAndTriggersHoldAgain()
    {
        await using var other = await server.RegisterAsync();
        await BackupRestore.RunAsync(other, File, TestContext.Current.CancellationToken);
        Assert.Equal("23503", (await other.Source.RefusalAsync("insert into audit_head values ('RU-XXX', 1, '\\x')"))[..5]);
        Assert.Equal("23001", await other.Source.RefusalAsync("delete from audit"));
        await other.Source.AskAsync("insert into audit (region_id, at, actor, action, subject) values ('RU-SMO', now(), 'Петров', 'change', 'activity')");
        Assert.Equal(new AuditChainState("RU-SMO", 4, null), Assert.Single(await AuditChain.VerifyAsync(other, TestContext.Current.CancellationToken)));
        const string Rules = "select string_agg(conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid), '; ' order by conrelid::regclass::text, conname) from pg_constraint where contype = 'f'";
        Assert.Equal(await _register.Source.AskAsync(Rules), await other.Source.AskAsync(Rules));
    }

    [Fact]
    public async Task Restore_BetweenTheInstalledServerAndThePackage_EveryTableIsTheSame()
    {
        var packaged = TestFolder.Binaries().Where(found => found.Major != OwnMajor()).ToList();
        Assert.SkipWhen(packaged.Count == 0, "Only one version of PostgreSQL is at hand.");
        using var folder = new TestFolder();
        var (second, problem) = EmbeddedServer.Start(folder.Path, packaged, synced: false);
        Assert.Null(problem);
        using (second)
        {
            await using (var there = (await Register.OpenAsync(second!.ConnectionString, TimeProvider.System, TestContext.Current.CancellationToken)).Register!)
            {
                Assert.Null((await BackupRestore.RunAsync(there, File, TestContext.Current.CancellationToken)).Problem);
                Assert.Equal(await FilledRegister.PrintAsync(_register), await FilledRegister.PrintAsync(there));
                await BackupWriter.WriteAsync(there, File + "2", TestContext.Current.CancellationToken);
            }

            NpgsqlConnection.ClearAllPools();
        }

        await using var back = await server.RegisterAsync();
        Assert.Null((await BackupRestore.RunAsync(back, File + "2", TestContext.Current.CancellationToken)).Problem);
        Assert.Equal(await FilledRegister.PrintAsync(_register), await FilledRegister.PrintAsync(back));

        int OwnMajor()
        {
            using var connection = _register.Source.OpenConnection();
            return connection.PostgreSqlVersion.Major;
        }
    }

    [Fact]
    public async Task Restore_IntoARegisterWithData_IsRefusedAndChangesNothing()
    {
        var before = await FilledRegister.PrintAsync(_register);
        var (_, problem) = await BackupRestore.RunAsync(_register, File, TestContext.Current.CancellationToken);
        Assert.Equal("restore.not-empty", problem!.Code);
        Assert.Equal(before, await FilledRegister.PrintAsync(_register));
        Assert.Equal("23001", await _register.Source.RefusalAsync("delete from audit"));
    }

    [Fact]
    public async Task Restore_CutOffAnywhere_IsRefused()
    {
        var bytes = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        await using var other = await server.RegisterAsync();
        for (var part = 1; part < 12; part++)
        {
            await System.IO.File.WriteAllBytesAsync(File + part, bytes[..(bytes.Length * part / 12)], TestContext.Current.CancellationToken);
            Assert.Equal("backup.damaged", (await BackupRestore.RunAsync(other, File + part, TestContext.Current.CancellationToken)).Problem!.Code);
        }
    }

    [Fact]
    public async Task Restore_OneByteChangedAnywhere_IsRefusedOrHarmless()
    {
        var bytes = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        var refused = 0;
        var other = await server.RegisterAsync();
        for (var at = 40; at < bytes.Length; at += bytes.Length / 60)
        {
            bytes[at] ^= 0x55;
            await System.IO.File.WriteAllBytesAsync(File + "x", bytes, TestContext.Current.CancellationToken);
            bytes[at] ^= 0x55;
            var (_, problem) = await BackupRestore.RunAsync(other, File + "x", TestContext.Current.CancellationToken);
            if (problem is not null)
            {
                refused++;
                Assert.Contains(problem.Code, (string[])["backup.damaged", "backup.not-a-backup"]);
                continue;
            }

            // The times and attributes of a zip’s entries are of no account.
            Assert.Equal(await FilledRegister.PrintAsync(_register), await FilledRegister.PrintAsync(other));
            await other.DisposeAsync();
            other = await server.RegisterAsync();
        }

        await other.DisposeAsync();
        Assert.True(refused > 20, $"{refused}");
    }

    [Fact]
    public async Task Restore_RowAddedToATable_IsRefusedByTheHash()
    {
        using (var zip = ZipFile.Open(File, ZipArchiveMode.Update))
        {
            using var part = new StreamWriter(zip.GetEntry("tables/region.copy")!.Open());
            part.BaseStream.Seek(0, SeekOrigin.End);
            part.Write("RU-BRY\t{\"nominative\": \"Брянская область\"}\n");
        }

        Assert.Equal(("backup.damaged", "tables/region.copy"), await RestoreAsync(File) is { } problem ? (problem.Code, problem.Arguments[1]) : default);
    }

    [Theory]
    [InlineData(9999, "backup.newer")]
    [InlineData(2, "backup.other-schema")]
    public async Task Restore_OfAnotherSchema_IsRefused(int step, string code)
    {
        using (var zip = ZipFile.Open(File, ZipArchiveMode.Update))
        {
            var manifest = BackupManifest.Read(Bytes(zip.GetEntry(BackupManifest.Part)!))!;
            var other = (manifest with { Schema = manifest.Schema.Where(old => old.Key != step).Append(new(step, "f00")).ToDictionary() }).Write();
            Replace(zip, BackupManifest.Part, other);
            Replace(zip, BackupManifest.HashPart, System.Security.Cryptography.SHA256.HashData(other));
        }

        Assert.Equal(code, (await RestoreAsync(File))!.Code);

        static byte[] Bytes(ZipArchiveEntry entry)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }

        static void Replace(ZipArchive zip, string name, byte[] bytes)
        {
            zip.GetEntry(name)!.Delete();
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(bytes);
        }
    }

    [Theory]
    [InlineData("текст", "backup.not-a-backup")]
    [InlineData("", "backup.not-a-backup")]
    [InlineData(null, "backup.unreadable")]
    public async Task Restore_NotABackup_IsRefusedWithAWord(string? content, string code)
    {
        var path = Path.Combine(_folder, "другое");
        if (content is not null)
        {
            await System.IO.File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        }

        var problem = await RestoreAsync(path);
        Assert.Equal(code, problem!.Code);
        Assert.DoesNotContain('[', problem.Message(Core.Text.Language.Russian));
    }

    [Fact]
    public async Task Write_WhileOthersWrite_HoldsOneMoment()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await _register.Source.AskAsync("insert into audit (region_id, at, actor, action, subject) values ('RU-SMO', now(), 'Петров', 'change', 'activity')");
            }
        });
        await BackupWriter.WriteAsync(_register, File, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await writing;
        await using var other = await server.RegisterAsync();
        Assert.Null((await BackupRestore.RunAsync(other, File, TestContext.Current.CancellationToken)).Problem);
        Assert.Null(Assert.Single(await AuditChain.VerifyAsync(other, TestContext.Current.CancellationToken)).Broken);
    }

    [Fact]
    public async Task Write_ToAPlaceThatIsNotThere_ThrowsAndLeavesNothing()
    {
        var path = Path.Combine(_folder, "нет", "копия.hansa");
        await Assert.ThrowsAnyAsync<IOException>(() => BackupWriter.WriteAsync(_register, path, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(_folder));
    }
}
