using System.Globalization;
using Hansa.Core.Text;

namespace Hansa.Core.Dates;

/// <summary>
/// The public holidays of Russia, the same days each year. Days off that the government moves each year are not among them:
/// a meeting on such a day is nothing strange. Reports tell of signings on 8 January (domain.md M-39).
/// </summary>
public static class Holidays
{
    /// <summary>The holiday's name, null on any other day.</summary>
    public static string? NameOf(DateOnly day, Language language)
    {
        var key = "holiday." + day.ToString("MM-dd", CultureInfo.InvariantCulture);
        return Sentences.Core.Has(key) ? Sentences.Core.Get(key, language) : null;
    }
}
