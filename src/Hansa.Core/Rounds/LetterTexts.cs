using Hansa.Core.Periods;
using Hansa.Core.Text;

namespace Hansa.Core.Rounds;

/// <summary>Writes letters to bodies. Their sentences lie in letters.sentences.tsv.</summary>
public static class LetterTexts
{
    public static LetterText Write(LetterKind kind, LetterFacts facts, Language language)
    {
        var period = PeriodWords.For(facts.Period, language);
        var left = facts.Deadline.DaysLeft(facts.Today);
        return kind switch
        {
            LetterKind.KickOff => Letter(
                Say("letter.kick-off.subject", language, period, DayWords.WithoutYear(facts.Deadline.OnTimeUntil, language)),
                Opening(facts, language), Asked(facts, language), Where(facts, language)),
            LetterKind.Reminder => Letter(
                Say(Days("letter.reminder.subject", left), language, period, left),
                Greeting(facts, language),
                Say("letter.reminder.text", language, period, DayWords.NotLaterThan(facts.Deadline.OnTimeUntil, language)) + " " + Say(Days("letter.reminder.left", left), language, left),
                Missing(facts, language), Say("letter.nothing-held", language), Where(facts, language)),
            LetterKind.Overdue => Letter(
                Say("letter.overdue.subject", language, period, -left),
                Greeting(facts, language),
                Say("letter.overdue.text", language, period, DayWords.Of(facts.Deadline.OnTimeUntil, language), -left),
                Missing(facts, language), Still(facts, language), Where(facts, language)),
            LetterKind.Returned => Letter(
                Say("letter.returned.subject", language, period),
                Greeting(facts, language), Say("letter.returned.text", language, period, facts.Body), Forms(facts), Because(facts, language),
                Again(facts, language), Where(facts, language)),
            LetterKind.Forgotten => Letter(
                Say("letter.forgotten.subject", language, period),
                Greeting(facts, language), Forgotten(facts, period, language), Forms(facts), Because(facts, language),
                Again(facts, language), Where(facts, language)),
            LetterKind.Accepted => Letter(
                Say("letter.accepted.subject", language, period),
                Greeting(facts, language), Say("letter.accepted.text", language, period, facts.Body), Forms(facts), Say("letter.accepted.mistake", language)),
            LetterKind.Link => Letter(
                Say("letter.link.subject", language, period),
                Greeting(facts, language), Say("letter.link.text", language, period, facts.Body), facts.Address,
                facts.LinkUntil is { } until ? Say("letter.link.until", language, DayWords.Of(until, language)) : "",
                Asked(facts, language)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A letter that nobody writes."),
        };
    }

    // A round whose coordinator wrote nothing still greets.
    private static string Opening(LetterFacts facts, Language language) =>
        facts.Opening.Trim() is { Length: > 0 } own ? own : LetterOpening.Propose([], null, facts.Period, facts.Deadline, language);

    private static string Greeting(LetterFacts facts, Language language) =>
        facts.Person.Length > 0 ? Say("letter.greeting.person", language, facts.Person) : Say("letter.greeting", language);

    private static string Asked(LetterFacts facts, Language language) => facts.Forms.Count == 0 ? ""
        : Say("letter.asked", language, facts.Body) + "\n" + Forms(facts);

    private static string Missing(LetterFacts facts, Language language) => Say("letter.missing", language, facts.Body) + "\n" + Forms(facts);

    private static string Forms(LetterFacts facts) =>
        string.Join('\n', facts.Forms.Select((form, i) => $"– {form}{(i == facts.Forms.Count - 1 ? "." : ";")}"));

    private static string Still(LetterFacts facts, Language language) =>
        facts.Deadline.IsLocked(facts.Today)
            ? Say("letter.overdue.locked", language, DayWords.Of(facts.Deadline.OpenUntil, language))
            : Say("letter.overdue.still", language, DayWords.Of(facts.Deadline.OpenUntil, language));

    private static string Forgotten(LetterFacts facts, string period, Language language)
    {
        var returned = facts.ReturnedOn ?? facts.Today;
        return Say("letter.forgotten.text", language, period, facts.Body, DayWords.Of(returned, language), facts.Today.DayNumber - returned.DayNumber);
    }

    private static string Because(LetterFacts facts, Language language) =>
        facts.Reason.Length == 0 ? "" : Say("letter.because", language, facts.Reason);

    private static string Again(LetterFacts facts, Language language) => Say("letter.remarks", language) + " "
        + (facts.Deadline.IsLate(facts.Today) ? Say("letter.again.soon", language)
            : Say("letter.again", language, DayWords.NotLaterThan(facts.Deadline.OnTimeUntil, language)));

    private static string Where(LetterFacts facts, Language language) =>
        facts.ByLink ? Say("letter.by-link", language) : facts.Address.Length == 0 ? "" : Say("letter.where", language, facts.Address);

    /// <summary>The last day and the one before it are spoken of otherwise than «осталось 3 дня».</summary>
    private static string Days(string key, int left) => left switch { <= 0 => key + ".today", 1 => key + ".tomorrow", _ => key };

    private static LetterText Letter(string subject, params string[] parts) =>
        new(subject, string.Join("\n\n", parts.Where(part => part.Length > 0)) + "\n");

    private static string Say(string key, Language language, params ReadOnlySpan<object?> arguments) => Sentences.Core.Get(key, language, arguments);
}
