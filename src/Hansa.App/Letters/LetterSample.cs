using Hansa.Core.Forms;
using Hansa.Core.Rounds;
using Hansa.Core.Text;

namespace Hansa.App.Letters;

/// <summary>The kick-off letter of a round that is not opened yet, as one of its bodies will get it.</summary>
public static class LetterSample
{
    /// <param name="body">Whose name it goes to.</param>
    /// <param name="asked">The forms that body is asked for, by id.</param>
    public static LetterText Of(RoundAsking round, string body, IReadOnlyCollection<string> asked, FormCatalog catalog, string site, DateOnly today) => LetterTexts.Write(
        LetterKind.KickOff,
        new LetterFacts
        {
            Body = body, Period = round.Period, Deadline = new RoundDeadline(round.Due, round.GraceDays), Today = today, Opening = round.Letter.Trim(),
            Forms = [.. round.Forms.Where(form => asked.Contains(form.Form)).Select(form => FormNames.Of(form, round.Period, catalog))],
            Address = site.Length == 0 ? "" : site.TrimEnd('/') + "/",
        },
        Language.Russian);
}
