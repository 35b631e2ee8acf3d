using System.CommandLine;
using System.Text;
using Hansa.Cli.Output;
using Hansa.Core.Problems;

namespace Hansa.Cli.Commands;

/// <summary>Where a password comes from: typed unseen, read from a pipe, or made up. Never an argument, which others on the machine could read.</summary>
internal sealed class PasswordOptions(ConsoleSession console)
{
    private readonly Option<bool> _ask = new("--password") { Description = console.Say("option.password") };
    private readonly Option<bool> _pipe = new("--password-stdin") { Description = console.Say("option.password-stdin") };

    public void Add(Command command)
    {
        command.Options.Add(_ask);
        command.Options.Add(_pipe);
    }

    /// <returns>Null for one that is to be made up.</returns>
    public (string? Password, Problem? Problem) Read(ParseResult parsed)
    {
        if (parsed.GetValue(_pipe))
        {
            return (console.In.ReadLine() ?? "", null);
        }

        if (!parsed.GetValue(_ask))
        {
            return (null, null);
        }

        if (Console.IsInputRedirected || !ReferenceEquals(console.In, Console.In))
        {
            return (null, new Problem("account.no-terminal", Severity.Error));
        }

        var (first, second) = (Unseen("user.type-password"), Unseen("user.type-again"));
        return first == second ? (first, null) : (null, new Problem("account.password-differs", Severity.Error));
    }

    private string Unseen(string sentence)
    {
        console.Error.Write(console.Say(sentence) + " ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        console.Error.WriteLine();
        return typed.ToString();
    }
}
