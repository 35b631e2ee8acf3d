using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Reports;
using Hansa.Core.Text;

namespace Hansa.Core.Rounds;

/// <summary>Proposes the words with which a round begins; the coordinator may write others.</summary>
public static class LetterOpening
{
    // «Отчет о мероприятиях …» asks for «сведения о мероприятиях …».
    private const string Report = "Отчет о ";

    /// <param name="forms">The forms of the round, each with its country where it is on one.</param>
    /// <param name="region">As the titles of its reports name it.</param>
    public static string Propose(
        IReadOnlyList<(Form Form, CasedName? Country)> forms, CasedName? region, Period period, RoundDeadline deadline, Language language)
    {
        var due = DayWords.NotLaterThan(deadline.OnTimeUntil, language);
        var title = forms is not [var (form, country)] ? null
            : language == Language.Russian ? ReportTitle.Write(form, period, region, country, [])
            : form.EnglishName;
        var ask = title is null ? Sentences.Core.Get("letter.opening.several", language, due, PeriodWords.For(period, language))
            : title.StartsWith(Report, StringComparison.Ordinal) ? Sentences.Core.Get("letter.opening.one", language, due, title["Отчет ".Length..])
            : Sentences.Core.Get("letter.opening.titled", language, due, title, PeriodWords.For(period, language));
        return string.Join(
            "\n\n",
            Sentences.Core.Get("letter.greeting", language),
            ask,
            Sentences.Core.Get("letter.opening.ways", language),
            deadline.GraceDays > 0 ? Sentences.Core.Get("letter.opening.grace", language, deadline.GraceDays) : Sentences.Core.Get("letter.opening.no-grace", language));
    }

    /// <summary>The words after the due day moved: they go on to name the day that holds.</summary>
    public static string Moved(string opening, DateOnly from, DateOnly to)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            opening = opening
                .Replace(DayWords.NotLaterThan(from, language), DayWords.NotLaterThan(to, language), StringComparison.Ordinal)
                .Replace(DayWords.Of(from, language), DayWords.Of(to, language), StringComparison.Ordinal);
        }

        return opening;
    }
}
