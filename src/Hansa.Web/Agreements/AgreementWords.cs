using Hansa.Core.Text;
using Hansa.Web.Words;

namespace Hansa.Web.Agreements;

internal static class AgreementWords
{
    /// <summary>«от 20.09.2023 № 175-р/адм»; "" where neither is known.</summary>
    public static string Cited(string? number, DateOnly? day, Language language) => (number, day) switch
    {
        (null, null) => "",
        ({ } known, null) => WebWords.Say("agreement.cited-number", language, known),
        (null, { } on) => WebWords.Say("agreement.cited-day", language, Shown.Day(on, language)),
        ({ } known, { } on) => WebWords.Say("agreement.cited", language, known, Shown.Day(on, language)),
    };
}
