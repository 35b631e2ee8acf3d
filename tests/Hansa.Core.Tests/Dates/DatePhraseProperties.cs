using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Dates;
using Hansa.Core.Periods;
using Hansa.Core.Text;

namespace Hansa.Core.Tests.Dates;

public class DatePhraseProperties
{
    // Pieces of real phrases and of nonsense, to be put together in any order.
    private static readonly string[] s_pieces =
    [
        "5", "12", "31", "0", "32", "99999999999", "2020", "2020-06-05", "05.06.2020", "5.06", "05.06.", "06.2020", "13.13.13", "29.02.2021", "июня",
        "мая", "февраль", "янв.", "сентебря", "июия", "год", "года", "г.", "гг.", "с", "c", "по", "до", "от", "на", "не", "позднее", "-", "–", "—", ",",
        ";", "и", "или", "(", ")", "\n", "/", ".", ":", "10:00", "14.00", "в", "во", "квартал", "II", "П", "Ш", "полугодие", "месяцев", "9", "декада",
        "первая", "последняя", "половина", "неделя", "начало", "каждый", "раз", "ежемесячно", "по вторникам", "пятница", "постоянно", "зимой",
        "учебный год", "прошлого года", "перенесено", "отменено", "согласованию", "двадцать", "пятого", "второй", "-го", "№", "ул. 8 Марта", "мероприятие",
        "весь", "период", "в течение", "настоящее время", "О5", "1l", "2019-20", "IIкв", "«", "»", "\u00a0", "😀", "\ud800", "х", "З",
    ];

    private static Period?[] Periods =>
    [
        null, Period.OfQuarter(2020, 1), Period.OfHalfYear(2021, 2), Period.OfYear(2020), Period.OfMonth(2020, 6), Period.OfNineMonths(2021),
        new Period(PeriodKind.Other, new DateOnly(2019, 12, 15), new DateOnly(2020, 1, 15)), Period.OfYear(1), Period.OfYear(9999),
    ];

    private static Gen<(string Text, Period? Period)> Phrases =>
        from pieces in Gen.Elements(s_pieces).ListOf()
        from glue in Gen.Elements("", " ", " ", " ")
        from period in Gen.Elements(Periods)
        select (string.Join(glue, pieces), period);

    [Fact]
    public void Parse_AnyPhrase_GivesOrderedSpansOrSaysWhyNot() =>
        Prop.ForAll(Phrases.ToArbitrary(), phrase => IsSound(phrase.Text, phrase.Period))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(8_000).WithEndSize(14));

    [Fact]
    public void Parse_AnyCharacters_NeverThrows() =>
        Prop.ForAll<string>(text => IsSound(text ?? "", Period.OfQuarter(2020, 2))).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Parse_WordsOfACase_InAnyOtherWhiteSpace_GiveTheSame() =>
        Assert.All(DatePhraseTests.DateCases.Select(row => row.Data).Where(fields => !fields[0].Contains('\n')), fields =>
        {
            var period = DatePhraseTests.PeriodOf(fields[1]);
            Assert.Equal(DatePhrase.Parse(fields[0], period).Edtf, DatePhrase.Parse($"  {fields[0].Replace(" ", " \u00a0 ")}\t", period).Edtf);
        });

    [Fact]
    public void Find_AnyPhrase_GivesAPeriodOrNone() =>
        Prop.ForAll(Phrases.ToArbitrary(), phrase => PeriodPhrase.Find(new Phrase(phrase.Text), 2020) is not { } found || found.Start < found.End)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithEndSize(14));

    private static bool IsSound(string text, Period? period)
    {
        var reading = DatePhrase.Parse(text, period);
        var located = DatePhrase.Locate(new Phrase(text));
        return (located is not var (start, end) || (start >= 0 && start < end && end <= text.Length))
            && reading.Spans.All(span => span.Start <= span.End)
            && (reading.Spans.Count > 0 || reading.Problems.Count > 0 || new Phrase(text).Tokens.Length == 0)
            && (reading.Edtf.Length > 0) == (reading.Spans.Count > 0)
            && Edtf.TryParse(reading.Edtf, out var back)
            && back.Select(span => (span.Start, span.End)).SequenceEqual(reading.Spans.Select(span => (span.Start, span.End)));
    }
}
