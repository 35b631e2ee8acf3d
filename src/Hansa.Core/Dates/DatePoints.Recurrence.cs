using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

internal ref partial struct DatePoints
{
    private void TakeRecurrence(int k, in DateWord word)
    {
        switch (word.Kind)
        {
            case Times:
                Drop(_run);
                _run = _count;
                Marks.Note(word);
                break;
            case Weekday when k > 0 && _words[k - 1] is { Kind: Number } number && number.Has(DateWordTraits.Ordinal):
                // «первый вторник месяца»
                Drop(_count - 1);
                _run = _count;
                _before = Noise;
                Marks.NoteOrdinalWeekday();
                break;
            case Weekday when Marks.Last:
                Marks.NoteOrdinalWeekday();
                break;
            case Weekdays:
                (_bound, _join) = (DateBound.None, DateJoin.List);
                Marks.Note(word);
                break;
            default:
                Marks.Note(word);
                break;
        }
    }
}
