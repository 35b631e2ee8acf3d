using Hansa.Core.Text;

namespace Hansa.Cli.Output;

/// <summary>Where one run of the command speaks, and in which language.</summary>
internal sealed class ConsoleSession(TextWriter output, TextWriter error, TextReader input, Language language, string[] args)
{
    private static readonly Sentences s_sentences = new(typeof(ConsoleSession).Assembly);

    public TextWriter Out => output;

    public TextWriter Error => error;

    public TextReader In => input;

    public Language Language => language;

    /// <summary>Looks an environment variable up.</summary>
    public Func<string, string?> Environment { get; init; } = static _ => null;

    /// <summary>Progress is for people: never into a pipe, never when asked for quiet.</summary>
    public bool ShowsProgress { get; } = !args.Contains("--quiet") && ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    public bool IsQuiet { get; } = args.Contains("--quiet");

    /// <summary>Characters in a line of the terminal; 120 where there is none.</summary>
    public int Width => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected ? Math.Clamp(Console.WindowWidth, 60, 140) : 120;

    /// <summary>A sentence of the command line’s own.</summary>
    public string Say(string key, params ReadOnlySpan<object?> arguments) => s_sentences.Get(key, language, arguments);

    /// <summary>Where bytes go: standard output unbuffered by encodings, or a file.</summary>
    /// <param name="path">«-» for standard output.</param>
    public Stream OpenOutput(string path)
    {
        if (path != "-")
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            return File.Create(path);
        }

        output.Flush();
        return ReferenceEquals(output, Console.Out) ? Console.OpenStandardOutput() : new TextStream(output);
    }

    // Tests give a TextWriter instead of the process’s standard output.
    private sealed class TextStream(TextWriter writer) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                writer.Write(System.Text.Encoding.UTF8.GetString(ToArray()));
            }

            base.Dispose(disposing);
        }
    }
}
