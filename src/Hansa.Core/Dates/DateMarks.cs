using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

/// <summary>What a phrase says beside its dates: how often, that there is no date, that the activity was moved.</summary>
internal struct DateMarks
{
    private bool _each;
    private bool _ordinalWeekday;

    /// <summary>«не», «без» stands before.</summary>
    public bool Not;

    /// <summary>Words were met that say nothing of dates.</summary>
    public bool Noise;
    public bool NoDate;
    public bool Cancelled;
    public bool Moved;
    public bool Approximate;
    public bool Ongoing;
    public bool During;
    public bool Except;

    /// <summary>The word that told the recurrence.</summary>
    public (int First, int Last) RecurrenceWord;

    /// <summary>«последней» stands before: the third decade.</summary>
    public bool Last;
    public Recurrence? Recurrence;

    /// <summary>A unit named without a number («в течение года»).</summary>
    public DateUnit? Whole;

    /// <summary>The day of the week written beside a date, Monday = 1; -1 when there are several.</summary>
    public int Weekday;

    public void Note(in DateWord word)
    {
        switch (word.Kind)
        {
            case DateWordKind.Not:
                Not = true;
                break;
            case Held:
                Cancelled |= Not;
                break;
            case DateWordKind.Cancelled:
                Cancelled = true;
                break;
            case DateWordKind.Moved:
                Moved = true;
                break;
            case DateWordKind.NoDate or Later:
                NoDate = true;
                // «5 июня (по согласованию)», «5 июня, уточняется»
                Approximate |= word.Number == 1;
                break;
            case Term when During:
                Whole ??= DateUnit.ThisPeriod;
                break;
            case DateWordKind.Approximate:
                Approximate = true;
                break;
            case DateWordKind.Ongoing:
                Ongoing = true;
                break;
            case DateWordKind.During:
                During = true;
                break;
            case DateWordKind.Except:
                Except = true;
                break;
            case Part:
                Last = word.Number == 3;
                break;
            case Each or Times:
                _each = true;
                break;
            case Recurring:
                RecurrenceWord = (word.First, word.Last);
                Recurrence ??= (Recurrence)word.Number;
                break;
            case Weekdays:
                Recurrence ??= Dates.Recurrence.Weekly;
                break;
            case DateWordKind.Weekday when _each:
                Recurrence ??= Dates.Recurrence.Weekly;
                break;
            case DateWordKind.Weekday:
                Weekday = Weekday == 0 ? word.Number : -1;
                break;
            case DateWordKind.Noise:
                _each = false;
                break;
        }
    }

    /// <summary>«пн-пт», «вторник, четверг»: days of any week, when no date stands with them.</summary>
    public readonly bool SeveralWeekdays => Weekday < 0 && !_ordinalWeekday;

    /// <summary>«первый вторник»: with «месяца» behind it, once a month.</summary>
    public void NoteOrdinalWeekday()
    {
        _ordinalWeekday = true;
        Ongoing |= _each;
        Weekday = -1;
    }

    /// <summary>«каждые 2 недели», «раз в полгода»: going on, but in no unit we count by, except three months and twelve.</summary>
    public bool RepeatsEach(int count, Recurrence? recurrence)
    {
        if (recurrence is null || !_each)
        {
            return false;
        }

        Ongoing = true;
        _each = false;
        Recurrence ??= (count, recurrence) switch
        {
            (1, _) => recurrence,
            (3, Dates.Recurrence.Monthly) => Dates.Recurrence.Quarterly,
            (12, Dates.Recurrence.Monthly) => Dates.Recurrence.Yearly,
            _ => null,
        };
        return true;
    }

    /// <summary>Takes a unit as that of a recurrence when «каждый» or «раз в» stands before it.</summary>
    public bool Repeats(Recurrence? recurrence)
    {
        if (recurrence is null || !(_each || (_ordinalWeekday && recurrence == Dates.Recurrence.Monthly)))
        {
            return false;
        }

        Recurrence ??= recurrence;
        _each = false;
        return true;
    }
}
