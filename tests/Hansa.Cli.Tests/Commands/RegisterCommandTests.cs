using System.Text.RegularExpressions;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.Cli.Tests.Commands;

public sealed partial class RegisterCommandTests(RegisterServer server) : IAsyncLifetime
{
    private string _connection = "";

    public async ValueTask InitializeAsync() => _connection = await server.RegisterDatabaseAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private CommandRun Run(params string[] args) => CommandRun.In(name => name == "ConnectionStrings__Hansa" ? _connection : null, "", args);

    [GeneratedRegex("^  ([0-9a-f]{8}) ", RegexOptions.Multiline)]
    private static partial Regex Number();

    [Fact]
    public void Import_SampleRound_TellsWhatBecameOfEachFile()
    {
        var run = Run("import", Repo.PathOf("samples", "municipal-2024-Q2"));
        Assert.Equal(0, run.Exit);
        Assert.Equal(4, Number().Count(run.Output));
        Assert.Contains("Отчетов: 4;", run.Output, StringComparison.Ordinal);
        var again = Run("import", Repo.PathOf("samples", "municipal-2024-Q2"), "--lang", "en");
        Assert.Equal(0, again.Exit);
        Assert.Contains("unchanged: 4", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Withdraw_ByTheNumberShown_TakesItBack()
    {
        Run("import", Repo.PathOf("samples", "municipal-2024-Q2"));
        var number = Number().Match(Run("imports").Output).Groups[1].Value;
        var run = Run("withdraw", number.ToUpperInvariant());
        Assert.Equal(0, run.Exit);
        Assert.Contains(number, run.Output, StringComparison.Ordinal);
        Assert.Equal(3, Number().Count(Run("imports").Output));
        Assert.Equal(4, Number().Count(Run("imports", "--all").Output));
        Assert.Equal(3, Run("withdraw", number).Exit);
    }

    [Theory]
    [InlineData("withdraw", "nothing")]
    [InlineData("withdraw", "00000000")]
    [InlineData("withdraw", "' or true --")]
    [InlineData("withdraw", "")]
    public void Withdraw_UnknownNumber_SaysHowToFindIt(params string[] args)
    {
        var run = Run(args);
        Assert.Equal(3, run.Exit);
        Assert.Contains("hansa imports", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_AbsentAndGoodFile_GoesOnAndSaysWhatFailed()
    {
        var run = Run("import", "absent.docx", Repo.PathOf("samples", "municipal-2024-Q2", "rudnya.docx"));
        Assert.Equal(3, run.Exit);
        Assert.Equal(1, Number().Count(run.Output));
        Assert.Contains("[file.not-found]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Imports_EmptyRegister_SaysHowToBegin() => Assert.Contains("hansa import", Run("imports").Output, StringComparison.Ordinal);

    [Fact]
    public void Imports_ServerThatIsNotThere_SaysSo()
    {
        var run = CommandRun.In(name => name == "ConnectionStrings__Hansa" ? "Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2" : null, "", "imports");
        Assert.Equal(3, run.Exit);
        Assert.Contains("ConnectionStrings__Hansa", run.Error, StringComparison.Ordinal);
        var nonsense = CommandRun.In(name => name == "ConnectionStrings__Hansa" ? "nonsense" : null, "", "imports");
        Assert.Equal(3, nonsense.Exit);
    }

    [Fact]
    public void Import_DataFolder_KeepsTheRegisterThere()
    {
        using var folder = new TestFolder();
        string[] data = ["--data", folder.Path];
        TestFolder.Binaries();
        var run = CommandRun.In(Environment.GetEnvironmentVariable, "", ["import", Repo.PathOf("samples", "municipal-2024-Q2"), .. data]);
        Assert.Equal(0, run.Exit);
        Assert.Equal(4, Number().Count(CommandRun.In(Environment.GetEnvironmentVariable, "", ["imports", .. data]).Output));
        Assert.False(File.Exists(Path.Combine(folder.Path, "data", "postmaster.pid")));
    }
}
