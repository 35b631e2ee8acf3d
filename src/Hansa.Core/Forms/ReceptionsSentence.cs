using System.Globalization;
using Hansa.Core.Periods;

namespace Hansa.Core.Forms;

/// <summary>The patterns of the sentence under the table that counts receptions (domain.md M-12, §4.10 no. 11).</summary>
/// <param name="Some">Slots: period, count, list.</param>
/// <param name="None">Slot: period.</param>
/// <param name="Item">Slots: count, kind, place.</param>
/// <param name="Kinds">«прием|приема|приемов» by kind.</param>
public sealed record ReceptionsSentence(
    FormPattern Some,
    FormPattern None,
    FormPattern Item,
    IReadOnlyDictionary<ReceptionKind, string> Kinds)
{
    /// <summary>«Во II квартале 2020 года состоялось 5 встреч (…): 2 приема – в здании …, 3 встречи – …».</summary>
    public string Write(Period period, IReadOnlyList<Reception> receptions)
    {
        var total = receptions.Sum(reception => reception.Count);
        if (total == 0)
        {
            return None.Fill((_, form) => PeriodSlot.Of(period, form));
        }

        var list = string.Join(", ", receptions.Where(reception => reception.Count > 0).Select(ItemOf));
        return Some.Fill((slot, form) => slot switch
        {
            "period" => PeriodSlot.Of(period, form),
            "list" => list,
            _ => Counted(total, form),
        });
    }

    private string ItemOf(Reception reception)
    {
        var item = Item.Fill((slot, form) => slot switch
        {
            "kind" => FormPattern.Agreeing(reception.Count, Kinds[reception.Kind]),
            "place" => reception.Place,
            _ => Counted(reception.Count, form),
        });

        // Without a place the pattern ends in its dash.
        return reception.Place.Length > 0 ? item : item.TrimEnd(' ', '–', '-', '—', ',');
    }

    private static string Counted(int count, string form) =>
        form.Length == 0 ? count.ToString(CultureInfo.InvariantCulture) : FormPattern.Agreeing(count, form);
}

/// <summary>How many guests were received in one way at one place.</summary>
/// <param name="Place">With its preposition: «в здании Дома Советов»; may be "".</param>
public sealed record Reception(ReceptionKind Kind, int Count, string Place);

public enum ReceptionKind
{
    Reception,
    Meeting,
    Talks,
}
