using System.Globalization;
using Hansa.Core.Json;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Rounds;

/// <summary>Reads the period of a round: <c>"2020-Q2"</c>, or an object with <c>start</c> and <c>end</c>, or with <c>code</c>.</summary>
internal static class RoundPeriod
{
    public static Period Of(JsonFields fields)
    {
        if (!fields.Has("period"))
        {
            fields.Source.Add("json.missing", fields.PathOf("period"));
            return default;
        }

        return fields.IsText("period") ? OfCode(fields, "period") : fields.OptionalObject("period") is { } period ? OfObject(period) : default;
    }

    private static Period OfObject(JsonFields fields)
    {
        var label = fields.OptionalText("label") ?? "";
        Period result;
        if (fields.Has("code"))
        {
            result = OfCode(fields, "code");
        }
        else if (!fields.Has("start") && !fields.Has("end") && label.Length > 0)
        {
            return OfCode(fields, "label");
        }
        else
        {
            var (start, end) = (Day(fields, "start"), Day(fields, "end"));
            result = OfDays(start, end);
            if (start > end)
            {
                fields.Source.Add("round.period-order", fields.PathOf("start"), Written(start), Written(end));
            }
        }

        if (PeriodPhrase.Find(new Phrase(label)) is { } named && named != result && !fields.Source.HasErrors)
        {
            fields.Source.Add("round.period-label", Severity.Warning, fields.PathOf("label"), label, result.Code);
        }

        fields.Done(Severity.Warning);
        return result;
    }

    private static Period OfCode(JsonFields fields, string name)
    {
        var text = fields.Text(name);
        if (Period.TryParse(text, out var period))
        {
            return period;
        }

        // «II квартал 2020 года»
        if (PeriodPhrase.Find(new Phrase(text)) is { } inWords)
        {
            return inWords;
        }

        if (text.Length > 0)
        {
            fields.Source.Add("round.period-code", fields.PathOf(name), text);
        }

        return default;
    }

    private static DateOnly Day(JsonFields fields, string name)
    {
        var text = fields.Text(name);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && text.Length > 0)
        {
            fields.Source.Add("round.day", fields.PathOf(name), text);
        }

        return day;
    }

    /// <summary>The kind that has exactly these days.</summary>
    private static Period OfDays(DateOnly start, DateOnly end)
    {
        var (year, quarter, half) = (start.Year, (start.Month + 2) / 3, (start.Month + 5) / 6);
        foreach (var period in (Period[])
            [Period.OfYear(year), Period.OfNineMonths(year), Period.OfHalfYear(year, half), Period.OfQuarter(year, quarter), Period.OfMonth(year, start.Month)])
        {
            if (period.Start == start && period.End == end)
            {
                return period;
            }
        }

        return new Period(PeriodKind.Other, start, end);
    }

    private static string Written(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
