using System.Globalization;
using Hansa.App.Rounds;
using Hansa.Core.Problems;
using Hansa.Web.Fields;

namespace Hansa.Web.Rounds;

/// <summary>Name, days and letter of a round as fields of a form, there and back.</summary>
internal static class RoundFields
{
    /// <summary>In the order of the form; <c>round.field-NAME</c> is what each is called.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["name", "due", "grace", "remind", "letter"];

    public static Typed Of(Round round) => Typed.Of(Fill(round.Name, round.Due, round.GraceDays, round.RemindDays, round.Letter));

    public static IEnumerable<(string Name, string? Value)> Fill(string name, DateOnly due, int grace, IEnumerable<int> remind, string letter) =>
    [
        ("name", name),
        ("due", due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("grace", grace.ToString(CultureInfo.InvariantCulture)),
        ("remind", string.Join(", ", remind)),
        ("letter", letter),
    ];

    /// <summary>What was typed; null when something is wrong, which is noted beside its field.</summary>
    public static RoundChange? Read(Typed typed)
    {
        var (due, grace, remind) = (typed.Day("due"), typed.Number("grace"), Remind(typed));
        if (due is null)
        {
            typed.Note("due", "round.no-due");
        }

        return typed.IsWrong ? null : new RoundChange(typed["name"], due!.Value, grace ?? 0, remind, typed["letter"]);
    }

    /// <summary>The field that a problem of a round belongs to; "" for the form as a whole.</summary>
    public static string FieldOf(Problem problem) => problem.Code switch
    {
        "round.grace-days" => "grace",
        "round.remind-days" => "remind",
        "round.due-before-end" or "round.due-past" => "due",
        _ => "",
    };

    // «5, 1», «5 и 1», «5 1».
    private static List<int> Remind(Typed typed)
    {
        var days = new List<int>();
        foreach (var word in typed["remind"].Split([',', ';', ' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Where(static word => word is not ("и" or "and")))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day))
            {
                days.Add(day);
            }
            else
            {
                typed.Note("remind", "round.days-unclear", typed["remind"].Trim());
            }
        }

        return days;
    }
}
