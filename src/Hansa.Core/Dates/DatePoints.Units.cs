using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

internal ref partial struct DatePoints
{
    private int TakeQuarterOrHalf(int k, in DateWord word)
    {
        var isQuarter = word.Kind == Quarter;
        if (Marks.Repeats(isQuarter ? Recurrence.Quarterly : null) || (!isQuarter && Marks.RepeatsEach(2, Recurrence.Quarterly)))
        {
            return 0;
        }

        if (_before == Number)
        {
            NumbersToUnits(word, isQuarter);
            return 0;
        }

        // «квартал I», «кв. 2»
        if (k + 1 < _words.Length && _words[k + 1] is { Kind: Number, Number: >= 1 and <= 4 } next
            && !(k + 2 < _words.Length && _words[k + 2].Kind is Month or Quarter or HalfYear)
            && !(k + 3 < _words.Length && _words[k + 2].Kind is Dash or Comma or And && _words[k + 3].Kind == Number))
        {
            AddNumbered(isQuarter ? DateUnit.Quarter : DateUnit.HalfYear, next.Number, word.First, next.Last);
            return 1;
        }

        TakeBare(isQuarter ? DateUnit.ThisQuarter : DateUnit.ThisHalfYear, word);
        return 0;
    }

    private void NumbersToUnits(in DateWord word, bool isQuarter)
    {
        ref var last = ref _points[_count - 1];
        // «за три квартала», «за 3 квартала» count; «3 квартал», «во II квартале» are ordinal.
        if (isQuarter && last.Number is >= 2 and <= 4 && ((last.Traits & DateWordTraits.Cardinal) != 0
            || (word.Has(DateWordTraits.Genitive) && _runLead == For && (last.Traits & (DateWordTraits.Roman | DateWordTraits.Ordinal)) == 0)))
        {
            (last.Unit, last.Number, last.Last) = (DateUnit.FirstMonths, last.Number * 3, word.Last);
            _run = _count;
            return;
        }

        for (var i = _count - 1; i >= _run; i--)
        {
            ref var point = ref _points[i];
            // «11 квартал» is II typed with ones.
            var number = point.Number switch { 11 => 2, 111 => 3, _ => point.Number };
            if (point.Dropped || (number > (isQuarter ? 4 : 2) && i < _count - 1))
            {
                break;
            }

            (point.Unit, point.Number, point.Last) = (isQuarter ? DateUnit.Quarter : DateUnit.HalfYear, number, word.Last);
        }

        DropPartOf(_run - 1, DateUnit.Quarter);
        _run = _count;
    }

    private void TakePartOfMonth(in DateWord word)
    {
        var unit = word.Kind == HalfWord ? DateUnit.HalfMonth : DateUnit.Decade;
        if (Marks.Last && unit == DateUnit.Decade && _before != Number)
        {
            AddNumbered(unit, 3, word.First, word.Last);
            return;
        }

        if (_before != Number)
        {
            return;
        }

        for (var i = _run; i < _count; i++)
        {
            (_points[i].Unit, _points[i].Last) = (unit, word.Last);
        }

        _run = _count;
    }

    private void AddNumbered(DateUnit unit, int number, int first, int last) =>
        Add(new DatePoint { Unit = unit, Number = number, First = first, Last = last });
}
