using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Rounds;
using Hansa.Core.Text;

namespace Hansa.Core.Tests.Rounds;

public sealed class LetterTextsTests
{
    private static readonly LetterFacts s_facts = new()
    {
        Body = "Министерство спорта", Period = Period.OfQuarter(2026, 2), Forms = ["Отчет о мероприятиях"], Deadline = new RoundDeadline(new DateOnly(2026, 7, 6), 3),
        Today = new DateOnly(2026, 7, 3), Address = "https://hansa.example/",
    };

    private static LetterText Write(LetterKind kind, LetterFacts facts, Language language = Language.Russian)
    {
        var letter = LetterTexts.Write(kind, facts, language);
        return new LetterText(letter.Subject.Replace('\u00a0', ' '), letter.Text.Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("2026-07-03", "Сведения за II квартал 2026 года: осталось 3 дня", "До срока осталось 3 дня.")]
    [InlineData("2026-07-01", "Сведения за II квартал 2026 года: осталось 5 дней", "До срока осталось 5 дней.")]
    [InlineData("2026-06-15", "Сведения за II квартал 2026 года: остался 21 день", "До срока остался 21 день.")]
    [InlineData("2026-07-05", "Сведения за II квартал 2026 года: срок – завтра", "Это уже завтра.")]
    [InlineData("2026-07-06", "Сведения за II квартал 2026 года: сегодня последний день", "Сегодня последний день.")]
    public void Write_Reminder_AgreesWithTheDaysLeft(string today, string subject, string words)
    {
        var letter = Write(LetterKind.Reminder, s_facts with { Today = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Equal(subject, letter.Subject);
        Assert.Contains("не позднее понедельника, 6 июля 2026 года. " + words, letter.Text, StringComparison.Ordinal);
        Assert.Contains("Еще не представлено (Министерство спорта):\n– Отчет о мероприятиях.", letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-07-07", "просрочено на 1 день", "Сведения принимаются по 9 июля 2026 года включительно")]
    [InlineData("2026-07-08", "просрочено на 2 дня", "Сведения принимаются по 9 июля 2026 года включительно")]
    [InlineData("2026-07-17", "просрочено на 11 дней", "Прием сведений закончился 9 июля 2026 года.")]
    public void Write_Overdue_SaysHowLongAndWhetherItStillGetsIn(string today, string subject, string words)
    {
        var letter = Write(LetterKind.Overdue, s_facts with { Today = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture) });
        Assert.EndsWith(subject, letter.Subject, StringComparison.Ordinal);
        Assert.Contains(words, letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ReturnedAfterTheDay_AsksForHasteInsteadOfAPastDay()
    {
        var facts = s_facts with { Reason = "нет числа участников", ReturnedOn = new DateOnly(2026, 7, 3) };
        var inTime = Write(LetterKind.Returned, facts).Text;
        Assert.Contains("Причина возврата: нет числа участников", inTime, StringComparison.Ordinal);
        Assert.Contains("представить снова не позднее понедельника, 6 июля 2026 года.", inTime, StringComparison.Ordinal);
        Assert.Contains("как можно скорее", Write(LetterKind.Returned, facts with { Today = new DateOnly(2026, 7, 8) }).Text, StringComparison.Ordinal);
        Assert.Contains("3 июля 2026 года, 5 дней назад", Write(LetterKind.Forgotten, facts with { Today = new DateOnly(2026, 7, 8) }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_KickOff_BeginsWithTheRoundsOwnWords()
    {
        var letter = Write(LetterKind.KickOff, s_facts with { Opening = "Здравствуйте!", Forms = ["Отчет о мероприятиях", "Отчет о соглашениях"] });
        Assert.Equal("Сведения за II квартал 2026 года: представить не позднее 6 июля", letter.Subject);
        Assert.Equal(
            "Здравствуйте!\n\nЧто представляет Министерство спорта:\n– Отчет о мероприятиях;\n– Отчет о соглашениях.\n\nЗаполнить сведения или приложить файл: https://hansa.example/\n",
            letter.Text);
    }

    [Fact]
    public void Write_KickOffOfARoundWithoutALetter_GreetsAllTheSame() =>
        Assert.StartsWith("Уважаемые коллеги!\n\nПросим не позднее понедельника, 6 июля 2026 года, представить сведения о внешних связях", Write(LetterKind.KickOff, s_facts).Text, StringComparison.Ordinal);

    [Fact]
    public void Write_BodyWithALinkSentBefore_IsNotToldToSignIn()
    {
        var letter = Write(LetterKind.Reminder, s_facts with { ByLink = true });
        Assert.DoesNotContain("https://", letter.Text, StringComparison.Ordinal);
        Assert.Contains("по ссылке, которую мы прислали раньше", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryKindInBothLanguages_HasAllItsWords()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var kind in Enum.GetValues<LetterKind>())
            {
                var letter = Write(kind, s_facts with { Reason = "…", ReturnedOn = new DateOnly(2026, 6, 30), LinkUntil = new DateOnly(2026, 7, 9), Person = "Иванова А.А.", Opening = "…" }, language);
                Assert.DoesNotContain('[', letter.Subject + letter.Text);
                Assert.DoesNotContain('{', letter.Subject + letter.Text);
            }
        }
    }

    [Theory]
    [InlineData("international-executive", "представить сведения о мероприятиях в международной сфере, проведенных исполнительными органами Смоленской области и подведомственными им учреждениями во II квартале 2026 года.")]
    [InlineData("country-cooperation", "представить сведения о сотрудничестве органов исполнительной власти Смоленской области с регионами Республики Беларусь за II квартал 2026 года.")]
    [InlineData("agreements-implementation", "представить сведения о реализации соглашений в сфере межрегионального сотрудничества за II квартал 2026 года.")]
    [InlineData("international-municipal", "представить сведения о мероприятиях, проведенных органами местного самоуправления Смоленской области в международной сфере во II квартале 2026 года.")]
    public void Propose_OpeningOfOneForm_SpeaksItsTitle(string form, string words)
    {
        var opening = Propose((FormCatalog.BuiltIn.Find(form, 2026)!, CasedName.Of(Core.Places.Countries.Find("BY")!)));
        Assert.Contains("Просим не позднее понедельника, 6 июля 2026 года, " + words, opening, StringComparison.Ordinal);
        Assert.Contains("сведения принимаются еще 3 дня с отметкой об опоздании", opening, StringComparison.Ordinal);
    }

    [Fact]
    public void Propose_OpeningOfSeveralForms_NamesNone()
    {
        var form = FormCatalog.BuiltIn.Find("international-executive", 2026)!;
        Assert.Contains("представить сведения о внешних связях за II квартал 2026 года.", Propose((form, null), (form, null)), StringComparison.Ordinal);
    }

    [Fact]
    public void Moved_OpeningThatNamesTheDay_NamesTheNewOne()
    {
        var opening = Propose((FormCatalog.BuiltIn.Find("international-executive", 2026)!, null));
        var moved = LetterOpening.Moved(LetterOpening.Propose([], null, s_facts.Period, s_facts.Deadline, Language.Russian), new DateOnly(2026, 7, 6), new DateOnly(2026, 7, 10));
        Assert.Contains("понедельника, 6 июля", opening, StringComparison.Ordinal);
        Assert.Contains("пятницы, 10 июля 2026 года", moved.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("как хочу", LetterOpening.Moved("как хочу", new DateOnly(2026, 7, 6), new DateOnly(2026, 7, 10)));
    }

    private static string Propose(params (Form Form, CasedName? Country)[] forms) => LetterOpening.Propose(
        forms, CasedName.Of(Core.Places.Regions.Find("RU-SMO")!), s_facts.Period, s_facts.Deadline, Language.Russian).Replace('\u00a0', ' ');
}
