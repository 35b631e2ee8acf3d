using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Rounds;

namespace Hansa.App.Letters;

internal static class FormNames
{
    /// <summary>What a letter calls a form; for one country with its name.</summary>
    public static string Of(AskedForm asked, Period period, FormCatalog catalog)
    {
        var name = catalog.Find(asked.Form, period.Year)?.RussianName ?? asked.Form;
        return Countries.Find(asked.Country) is { } country ? $"{name} ({country.Nominative})" : name;
    }
}
