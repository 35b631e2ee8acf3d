using Hansa.Core.Json;

namespace Hansa.Core.Forms;

/// <summary>Reads the patterns of a form and sees that each slot can be filled.</summary>
internal static class FormPatterns
{
    private static readonly FormPattern s_empty = FormPattern.Parse("")!;

    public static FormPattern TitleOf(JsonFields fields, Dictionary<string, CasedName> names) =>
        Read(fields, "title", (slot, form) => slot switch
        {
            "period" => PeriodSlot.Knows(form),
            "region" or "country" => FormWords.CaseOf(form) is not null,
            _ => names.TryGetValue(slot, out var name) && FormWords.CaseOf(form) is { } wanted && name.Of(wanted) is not null,
        });

    public static ReceptionsSentence? ReceptionsOf(JsonFields fields)
    {
        var footer = fields.OptionalObject("footer");
        var receptions = footer?.Object("receptions");
        footer?.Done();
        if (receptions is null)
        {
            return null;
        }

        var kinds = new Dictionary<ReceptionKind, string>();
        var words = receptions.Object("kinds");
        foreach (var (word, kind) in FormWords.Receptions)
        {
            kinds[kind] = words?.Text(word) ?? "";
            if (words is not null && kinds[kind].Length > 0 && !IsPlural(kinds[kind]))
            {
                fields.Source.Add("form.plural", words.PathOf(word), kinds[kind]);
            }
        }

        words?.Done();
        var sentence = new ReceptionsSentence(
            Read(receptions, "some", (slot, form) => slot is "list" ? form.Length == 0 : IsPeriod(slot, form) || IsCount(slot, form)),
            Read(receptions, "none", IsPeriod),
            Read(receptions, "item", (slot, form) => slot is "kind" or "place" ? form.Length == 0 : IsCount(slot, form)),
            kinds);
        receptions.Done();
        return sentence;
    }

    private static FormPattern Read(JsonFields fields, string name, Func<string, string, bool> known)
    {
        var text = fields.Text(name);
        if (FormPattern.Parse(text) is not { } pattern)
        {
            fields.Source.Add("form.pattern", fields.PathOf(name), text);
            return s_empty;
        }

        foreach (var (slot, form) in pattern.Slots)
        {
            if (!known(slot, form))
            {
                fields.Source.Add("form.slot", fields.PathOf(name), form.Length == 0 ? slot : $"{slot}:{form}");
            }
        }

        return pattern;
    }

    private static bool IsPeriod(string slot, string form) => slot == "period" && PeriodSlot.Knows(form);

    private static bool IsCount(string slot, string form) => slot == "count" && (form.Length == 0 || IsPlural(form));

    private static bool IsPlural(string forms) => forms.Split('|') is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }];
}
