using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

internal ref partial struct DatePoints
{
    private void TakeConnective(int k, in DateWord word)
    {
        switch (word.Kind)
        {
            case Dash:
                TakeDash(k);
                break;
            case Comma or And:
                _separated = true;
                break;
            case Semicolon:
                AttachLeft();
                _separated = true;
                _isLeftOut = false;
                _join = DateJoin.List;
                break;
            case Break:
                _breakAfterNumber = _before == Number;
                break;
            case Except:
                AttachLeft();
                _run = _count;
                _isLeftOut = true;
                if (word.Number == 0)
                {
                    // «16 февраля вместо 14-го» loses nothing, unlike «кроме».
                    Marks.Note(word);
                }

                break;
            case DayOfMonth when Marks.Repeats(Recurrence.Monthly):
                Drop(_run);
                break;
            case Or:
                _join = DateJoin.Either;
                break;
            case From:
                (_bound, _join) = (DateBound.From, DateJoin.List);
                _isLeftOut = Marks.Moved;
                break;
            case Until:
                TakeUntil();
                break;
            case Onto:
                TakeOnto(k);
                break;
            case Now:
                if (_count > 0)
                {
                    _points[_count - 1].Bound = DateBound.From;
                }

                (_bound, _join) = (DateBound.None, DateJoin.List);
                break;
            case Later or Earlier:
                TakeLimit(word);
                break;
            case Time:
                TakeTime(k);
                break;
            case Part:
                Marks.Note(word);
                if (word.Number == 2 && _starts && _count > 0 && _points[_count - 1].Unit == DateUnit.Day)
                {
                    // «начало 5 июня, окончание 8 июня»
                    _join = DateJoin.Range;
                }

                _starts = word.Number == 1;
                break;
            case Open:
                _depth++;
                _bracketStart = _count;
                break;
            case Close:
                _depth = Math.Max(0, _depth - 1);
                _isLeftOut = false;
                break;
            default:
                Marks.Note(word);
                break;
        }
    }

    /// <summary>«за IV квартал (представить до 15 января)»: no range begins before a bracket and ends in it.</summary>
    private readonly bool BracketsPart => _depth > 0 && _count == _bracketStart;

    private void TakeDash(int k)
    {
        // «- 5 июня (new line) - 12 июня»: bullets, when the first line has one too.
        var isBullet = k > 0 && _words[k - 1].Kind == Break && _words[0].Kind == Dash;
        _join = _noise || isBullet || _count == 0 || BracketsPart ? DateJoin.List : DateJoin.Range;
    }

    private void TakeUntil()
    {
        if (_count > 0 && !_noise && !BracketsPart && (!_separated || _points[_count - 1].Bound == DateBound.From))
        {
            _join = DateJoin.Range;
        }
        else
        {
            (_bound, _join) = (DateBound.Until, DateJoin.List);
        }
    }

    private void TakeOnto(int k)
    {
        if (Marks.Moved && k + 1 < _words.Length && _words[k + 1].Kind is Number or NumericDay or Month or Quarter)
        {
            // «перенесено с 5 на 10 июня»: what counts is the new date.
            _count = _run = 0;
            _bound = DateBound.None;
            _isLeftOut = false;
        }
        else if (_count > 0 && !_noise && !_separated && _points[_count - 1].Bound == DateBound.From)
        {
            _join = DateJoin.Range;
        }
    }

    /// <summary>«не позднее», «не ранее»; without «не» they tell no date («будет сообщено позднее»).</summary>
    private void TakeLimit(in DateWord word)
    {
        if (_before == Not)
        {
            (_bound, _join) = (word.Kind == Later ? DateBound.Until : DateBound.From, DateJoin.List);
        }
        else
        {
            Marks.Note(word);
        }
    }

    private void TakeTime(int k)
    {
        // «до 18.00 6 июня»: the preposition waits for the day; otherwise it spoke of the hour.
        if (!(k + 1 < _words.Length && _words[k + 1].Kind is Number or NumericDay))
        {
            (_bound, _join) = (DateBound.None, DateJoin.List);
        }
    }
}
