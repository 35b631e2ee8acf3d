using Hansa.Core.Dates;
using Hansa.Core.Text;

namespace Hansa.Core.Periods;

/// <summary>Finds the reporting period in the title of a report or in a heading of its table (domain.md M-04, M-08).</summary>
public static class PeriodPhrase
{
    /// <summary>The period a title names with its year: «… во II квартале 2020 года», «… за январь – июнь 2022 г.»; null when it names none.</summary>
    public static Period? Find(Phrase phrase) => Find(phrase, null);

    /// <summary>The same for a heading that may leave out the year («I квартал»).</summary>
    /// <param name="phrase">A title or heading; Roman numerals may be typed with Cyrillic letters or ones («во П квартале»).</param>
    /// <param name="year">The year where the words have none. A month's name alone counts only when nothing else stands beside it, as it may be a name («ДК «Октябрь»»).</param>
    public static Period? Find(Phrase phrase, int? year)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        phrase = DigitLookAlikes.Mend(phrase) ?? phrase;
        var tokens = phrase.Tokens.Length;
        if (tokens == 0)
        {
            return null;
        }

        var words = new DateWord[tokens * 2];
        var count = new DateLexer(phrase, words, new DateProblems(phrase)).Read();
        var reader = new DatePoints(words.AsSpan(0, count), new DatePoint[tokens]);
        var points = reader.Read();
        PhraseYears.Fill(points, null);
        return new TitlePeriods(new TokenView(phrase), points, year, reader.Marks.Noise).Best();
    }
}
