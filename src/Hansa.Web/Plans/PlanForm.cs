using Hansa.App.Plans;
using Hansa.Web.Fields;

namespace Hansa.Web.Plans;

/// <summary>A new plan as fields of a form.</summary>
internal static class PlanForm
{
    /// <summary>The plan that was typed; what is wrong is noted beside its field, and the plan is null then.</summary>
    public static PlanSheet? Read(Typed typed, Guid agreement)
    {
        var (title, first, last) = (typed.Text("title"), typed.Day("first-day"), typed.Day("last-day"));
        if (title is null)
        {
            typed.Note("title", "plan.no-title");
        }

        if (first is null)
        {
            typed.Note("first-day", "plan.no-term");
        }

        if (last is null)
        {
            typed.Note("last-day", "plan.no-term");
        }
        else if (first > last)
        {
            typed.Note("last-day", "card.ends-before-it-begins");
        }

        var sheet = new PlanSheet(agreement, title ?? "", first ?? default, last ?? default)
        {
            SignedOn = typed.Day("signed-on"),
            OrderNumber = typed.Text("order-number"),
            OrderDate = typed.Day("order-date"),
            Items = [.. Items(typed["items"])],
        };
        return typed.IsWrong ? null : sheet;
    }

    /// <summary>One item a line, as copied from a table: what, who, when, parted by tabs or semicolons.</summary>
    private static IEnumerable<PlanLine> Items(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ';', 3, StringSplitOptions.TrimEntries);
            if (cells[0].Length > 0)
            {
                yield return new PlanLine(cells[0], cells.ElementAtOrDefault(1) ?? "", cells.ElementAtOrDefault(2) ?? "");
            }
        }
    }
}
