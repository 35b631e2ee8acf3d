using System.CommandLine;
using System.Text;
using System.Text.Json;
using Hansa.Cli.Output;
using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Headcounts;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Text;
using Hansa.Documents.Json;

namespace Hansa.Cli.Commands;

/// <summary>
/// <c>hansa explain dates|headcount|place|agreements TEXT…</c>: how a phrase is understood. With --json the phrases come
/// as lines on standard input, one object a line goes out, in order, also for an empty line.
/// </summary>
internal static class ExplainCommand
{
    public static Command Make(ConsoleSession console)
    {
        var subject = new Argument<string>("SUBJECT") { Description = console.Say("argument.subject"), HelpName = "dates|headcount|place|agreements" };
        subject.AcceptOnlyFromAmong("dates", "headcount", "place", "agreements");
        var phrases = new Argument<string[]>("TEXT") { Description = console.Say("argument.phrases"), Arity = ArgumentArity.ZeroOrMore };
        var period = SharedOptions.PeriodOption(console);
        var json = new Option<bool>("--json") { Description = console.Say("option.explain-json") };
        var command = new Command("explain", console.Say("explain.description")) { subject, phrases, period, json };
        command.SetAction(parsed =>
        {
            Period? within = Period.TryParse(parsed.GetValue(period), out var found) ? found : null;
            var given = parsed.GetValue(phrases) ?? [];
            if (parsed.GetValue(json))
            {
                WriteJson(console, parsed.GetValue(subject)!, given.Length > 0 ? given : Lines(console.In), within);
                return ExitCode.Done;
            }

            foreach (var phrase in given.Length > 0 ? given : Lines(console.In))
            {
                ExplanationLines.Write(console, parsed.GetValue(subject)!, phrase, within);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> Lines(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static void WriteJson(ConsoleSession console, string subject, IEnumerable<string> phrases, Period? period)
    {
        using var stream = console.OpenOutput("-");
        using var buffered = new BufferedStream(stream, 1 << 16);
        using var json = new Utf8JsonWriter(buffered, JsonText.LineOptions);
        foreach (var phrase in phrases)
        {
            json.WriteStartObject();
            json.WriteString("text", phrase);
            switch (subject)
            {
                case "dates":
                    var dates = DatePhrase.Parse(phrase, period);
                    UnderstandingJson.WriteDates(json, dates);
                    UnderstandingJson.WriteProblems(json, dates.Problems, console.Language);
                    break;
                case "headcount":
                    UnderstandingJson.WriteHeadcount(json, HeadcountPhrase.Parse(phrase));
                    break;
                case "place":
                    UnderstandingJson.WritePlace(json, PlacePhrase.Parse(new Phrase(phrase)), settlements: true);
                    break;
                default:
                    UnderstandingJson.WriteStrings(json, "agreements", AgreementTitles.Split(phrase));
                    break;
            }

            json.WriteEndObject();
            json.Flush();
            buffered.Write("\n"u8);
            json.Reset();
        }
    }
}
