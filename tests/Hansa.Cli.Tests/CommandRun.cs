using System.Text.Json.Nodes;

namespace Hansa.Cli.Tests;

/// <summary>Runs the command as the shell would, with its output caught.</summary>
internal sealed record CommandRun(int Exit, string Output, string Error)
{
    public static CommandRun Of(params string[] args) => With("", args);

    public static CommandRun With(string input, params string[] args) => In(static _ => null, input, args);

    /// <param name="environment">Looks variables up.</param>
    public static CommandRun In(Func<string, string?> environment, string input, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = HansaCommand.Run(args, output, error, new StringReader(input), environment);
        return new CommandRun(exit, output.ToString(), error.ToString());
    }

    /// <summary>The reading of one file, as <c>hansa read --json -</c> prints it.</summary>
    public static JsonObject Read(string path, params string[] options)
    {
        var run = Of(["read", path, "--json", "-", .. options]);
        Assert.Equal(0, run.Exit);
        return Assert.Single(JsonNode.Parse(run.Output)!.AsArray())!.AsObject();
    }
}

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class Folder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("hansa-test-").FullName;

    public string File(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
