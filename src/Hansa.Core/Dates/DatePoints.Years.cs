using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

internal ref partial struct DatePoints
{
    private void TakeYear(in DateWord word)
    {
        AttachLeft();
        CloseRange();
        if (_count > 0)
        {
            ref var last = ref _points[_count - 1];
            if (last.Unit is DateUnit.HalfMonth && last.Month == 0)
            {
                // «первая половина 2020 года»
                last.Unit = DateUnit.HalfYear;
            }

            if (last.Year == 0 && last.Unit is not (DateUnit.Number or DateUnit.Year or >= DateUnit.ThisMonth))
            {
                (last.Year, last.Last) = (word.Year, word.Last);
                _join = DateJoin.List;
                return;
            }

            if (word.Has(DateWordTraits.Plural) && _before is And or Comma && RepeatForYears(word))
            {
                return;
            }

            // «зима 2019-2020»
            if (_join == DateJoin.Range && last is { Unit: DateUnit.Season, Number: 4 } && word.Year == last.Year + 1)
            {
                (last.Last, last.Traits) = (word.Last, DateWordTraits.Plural);
                _join = DateJoin.List;
                return;
            }
        }

        if (_before == Noise && _beforeLast == Number && _count > 0 && _points[_count - 1] is { Unit: DateUnit.Number, Number: <= 31 })
        {
            // «21 маz 2020»: a day was written, but of which month?
            _points[_count - 1].Dropped = false;
            _points[_count - 1].Last = word.Last;
            return;
        }

        AddWritten(DateUnit.Year, word);
    }

    /// <summary>«летом 2018, 2019 и 2020 годов»: the unit before the first year belongs to each of them.</summary>
    private bool RepeatForYears(in DateWord word)
    {
        var unit = _count - 1;
        while (unit >= 0 && _points[unit] is { Unit: DateUnit.Year, Join: DateJoin.List })
        {
            unit--;
        }

        if (unit < 0 || !_points[unit].HasYear || !_points[unit].NeedsYear)
        {
            return false;
        }

        for (var i = unit + 1; i < _count; i++)
        {
            (_points[i].Unit, _points[i].Number, _points[i].Month) = (_points[unit].Unit, _points[unit].Number, _points[unit].Month);
        }

        var repeated = _points[unit];
        (repeated.Year, repeated.First, repeated.Last) = (word.Year, word.First, word.Last);
        _join = DateJoin.List;
        Add(repeated);
        return true;
    }

    private void TakeSchoolYear(in DateWord word)
    {
        if (_count > 1 && _points[_count - 1] is { Unit: DateUnit.Year, Join: DateJoin.Range } end
            && _points[_count - 2] is { Unit: DateUnit.Year } start && end.Year == start.Year + 1)
        {
            _count--;
            (_points[_count - 1].Unit, _points[_count - 1].Last) = (DateUnit.SchoolYear, word.Last);
            _run = _count;
        }
        else if (_count == 0 || _points[_count - 1].Unit != DateUnit.Year)
        {
            AddNumbered(DateUnit.SchoolYear, 0, word.First, word.Last);
        }
    }
}
