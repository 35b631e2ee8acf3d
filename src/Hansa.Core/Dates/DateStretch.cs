using Hansa.Core.Text;
using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

/// <summary>Finds where in a text its dates stand, with the prepositions, weekdays and times that belong to them.</summary>
internal static class DateStretch
{
    /// <returns>Places in the text, the end excluded; null when it has no date.</returns>
    public static (int Start, int End)? Find(Phrase phrase, ReadOnlySpan<DateWord> words)
    {
        var from = 0;
        while (from < words.Length)
        {
            var to = from;
            while (to < words.Length && words[to].Kind is not (Noise or Held or Cancelled or Moved or NoDate))
            {
                to++;
            }

            if (Trim(phrase, words, from, to) is { } found)
            {
                return found;
            }

            from = to + 1;
        }

        return null;
    }

    private static (int, int)? Trim(Phrase phrase, ReadOnlySpan<DateWord> words, int from, int to)
    {
        var first = from;
        while (first < to && !IsDate(words[first].Kind))
        {
            first++;
        }

        if (first == to)
        {
            return null;
        }

        while (first > from && LeadsIn(words[first - 1].Kind))
        {
            first--;
        }

        while (words[first].Kind is Comma or Semicolon or And or Dash or Close or Break)
        {
            first++;
        }

        // «…, г. Смоленск» leaves «г.» behind, «… (» an opening bracket.
        var last = to - 1;
        while (words[last].Kind is Comma or Semicolon or And or Or or Dash or Open or Break or In or From or Until or For or Onto || IsCity(phrase, words[last]))
        {
            last--;
        }

        var end = phrase.Tokens[words[last].Last].End;
        return (phrase.Tokens[words[first].First].Start, end < phrase.Text.Length && phrase.Text[end] == '.' ? end + 1 : end);
    }

    private static bool IsDate(DateWordKind kind) => kind is Month or NumericDay or NumericMonth or Year or Quarter or HalfYear or Season or SchoolYear
        or Recurring or Weekdays or Ongoing or Decade or During;

    private static bool LeadsIn(DateWordKind kind) => kind is Number or From or Until or WeakFrom or In or For or Part or Each or Dash or And or Comma or Semicolon
        or Weekday or Time or Approximate or Not or Later or Earlier or Period or Open or Close or Break or HalfWord;

    private static bool IsCity(Phrase phrase, in DateWord word) => word.Kind == Filler && phrase[phrase.Tokens[word.First]] is "г";
}
