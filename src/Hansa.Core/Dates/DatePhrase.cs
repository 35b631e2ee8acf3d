using Hansa.Core.Periods;
using Hansa.Core.Text;

namespace Hansa.Core.Dates;

/// <summary>Understands the cell «Сроки проведения»: days, ranges, lists, months, quarters, recurrences (domain.md §4.3, §4.9).</summary>
/// <remarks>
/// A year that is not written comes from the reporting period: the one that puts the date inside the period or nearest to it.
/// What cannot be is told as a problem and never guessed; the other dates of the phrase are kept.
/// </remarks>
public static class DatePhrase
{
    // A date cell has some ten tokens; only a cell full of prose needs more.
    private const int UsualTokens = 48;

    /// <summary>Understands a text as it stands in a cell; see <see cref="Parse(Phrase, Period?)"/>.</summary>
    public static DateReading Parse(string text, Period? period)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A soft hyphen would part a word in two.
        return Parse(new Phrase(text.Contains('\u00ad', StringComparison.Ordinal) ? text.Replace("\u00ad", "", StringComparison.Ordinal) : text), period);
    }

    /// <summary>Understands a phrase. Never throws on any text.</summary>
    /// <param name="phrase">A cell, or a part of one; line breaks may stand anywhere.</param>
    /// <param name="period">The reporting period of the table, from its title or a heading above the row; null when it is not known.</param>
    /// <returns>
    /// Spans in the order written. Without spans there is a problem that says why, except for an empty phrase, which is
    /// <see cref="DateReading.Empty"/>. Problems have no address.
    /// </returns>
    public static DateReading Parse(Phrase phrase, Period? period)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var written = phrase;
        phrase = DigitLookAlikes.Mend(phrase) ?? phrase;
        var tokens = phrase.Tokens.Length;
        if (tokens == 0)
        {
            return DateReading.Empty;
        }

        // One token gives two words at most, one word one point.
        Span<DateWord> wordSpace = tokens <= UsualTokens ? stackalloc DateWord[UsualTokens * 2] : new DateWord[tokens * 2];
        Span<DatePoint> pointSpace = tokens <= UsualTokens ? stackalloc DatePoint[UsualTokens] : new DatePoint[tokens];
        var problems = new DateProblems(phrase);
        var words = wordSpace[..new DateLexer(phrase, wordSpace, problems).Read()];
        var reader = new DatePoints(words, pointSpace);
        var points = reader.Read();
        PhraseYears.Fill(points, period);
        var spans = new DateSpans(points, reader.Marks, period, problems).Make();
        PhraseRemarks.Add(phrase, spans, reader.Marks, problems);
        if (written != phrase)
        {
            problems.AddMended(written);
        }

        return new DateReading(spans, Edtf.Format(spans), problems.Found);
    }

    /// <summary>Where the dates stand in a cell that tells other things too («Дата и место проведения»).</summary>
    /// <returns>
    /// The first stretch of words about dates, with the prepositions, weekdays and times that belong to it, as places in
    /// the text from 0, the end excluded; null when there is none.
    /// </returns>
    public static (int Start, int End)? Locate(Phrase phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var words = new DateWord[phrase.Tokens.Length * 2];
        return DateStretch.Find(phrase, words.AsSpan(0, new DateLexer(phrase, words, new DateProblems(phrase)).Read()));
    }
}
