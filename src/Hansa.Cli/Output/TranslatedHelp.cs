using System.CommandLine;
using System.CommandLine.Invocation;

namespace Hansa.Cli.Output;

/// <summary>The library’s help with the few words that it does not know in the reader’s language.</summary>
internal sealed class TranslatedHelp(SynchronousCommandLineAction help, ConsoleSession console) : SynchronousCommandLineAction
{
    /// <summary>Help may be asked of a verb without its arguments.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var screen = configuration.Output;
        var text = new StringWriter();
        configuration.Output = text;
        try
        {
            return help.Invoke(parseResult);
        }
        finally
        {
            configuration.Output = screen;
            screen.Write(text.ToString().Replace("Description:", console.Say("help.heading"), StringComparison.Ordinal));
        }
    }
}
