using System.Globalization;
using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Headcounts;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Cli.Output;

/// <summary>Says in words how a phrase was understood.</summary>
internal static class ExplanationLines
{
    public static void Write(ConsoleSession console, string subject, string phrase, Period? period)
    {
        console.Out.WriteLine($"«{phrase}»");
        switch (subject)
        {
            case "dates":
                Dates(console, DatePhrase.Parse(phrase, period), period);
                break;
            case "headcount":
                Headcount(console, HeadcountPhrase.Parse(phrase));
                break;
            case "place":
                Place(console, PlacePhrase.Parse(new Phrase(phrase)));
                break;
            default:
                foreach (var title in AgreementTitles.Split(phrase))
                {
                    Wrap.Write(console.Out, title, console.Width, "  • ", "    ");
                }

                break;
        }
    }

    private static void Dates(ConsoleSession console, DateReading reading, Period? period)
    {
        foreach (var span in reading.Spans)
        {
            var days = span.End.DayNumber - span.Start.DayNumber + 1;
            var words = span.Start == span.End ? Day(span.Start) : $"{Day(span.Start)} – {Day(span.End)}";
            var recurrence = span.Recurrence is { } often ? ", " + console.Say("recurrence." + often) : "";
            console.Out.WriteLine($"  {words} ({console.Say("explain.days", days)}, {console.Say("precision." + span.Precision)}{recurrence})");
        }

        if (reading.Edtf.Length > 0)
        {
            console.Out.WriteLine($"  EDTF: {reading.Edtf}");
        }

        if (period is { } within && reading.Spans.Count > 0)
        {
            console.Out.WriteLine("  " + console.Say("fit." + PeriodFit.Of(reading.Spans, within)));
        }

        foreach (var problem in reading.Problems)
        {
            ProblemLines.Write(console, problem, "  ");
        }
    }

    private static void Headcount(ConsoleSession console, Headcount? count) => console.Out.WriteLine("  " + (count is null
        ? console.Say("explain.no-headcount")
        : console.Say("headcount." + count.Qualifier, count.Total) + (count.Parts.Count > 1 ? $" ({string.Join(" + ", count.Parts)})" : "")));

    private static void Place(ConsoleSession console, PlaceReading place)
    {
        if (place.Mode is { } mode)
        {
            console.Out.WriteLine("  " + console.Say("mode." + mode));
        }

        Areas("explain.countries", place.Countries);
        Areas("explain.regions", place.Regions);
        if (place.Settlements.Count > 0)
        {
            console.Out.WriteLine("  " + console.Say("explain.settlements", string.Join(", ", place.Settlements)));
        }

        if (place.Venue.Length > 0)
        {
            console.Out.WriteLine("  " + console.Say("explain.venue", place.Venue));
        }

        if (place is { Mode: null, Countries.Count: 0, Regions.Count: 0, Settlements.Count: 0, Venue.Length: 0 })
        {
            console.Out.WriteLine("  " + console.Say("explain.nothing"));
        }

        void Areas(string key, IReadOnlyList<NamedArea> areas)
        {
            if (areas.Count > 0)
            {
                console.Out.WriteLine("  " + console.Say(key, string.Join(", ", areas.Select(area => $"{area.Name} ({area.Code}, «{area.Words}»)"))));
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
