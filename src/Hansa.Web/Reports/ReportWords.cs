using Hansa.App.Reports;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Reports;
using Hansa.Core.Selections;
using Hansa.Core.Text;
using Hansa.Web.Visits;
using Hansa.Web.Words;

namespace Hansa.Web.Reports;

/// <summary>What reports are called on the pages.</summary>
internal static class ReportWords
{
    /// <summary>«Отчет исполнительных органов о мероприятиях в международной сфере».</summary>
    public static string FormOf(string form, Period? period, Language language) => FormCatalog.BuiltIn.Find(form, period?.Year)?.Name(language) ?? form;

    public static string PeriodOf(Period period, Language language) => PeriodWords.Nominative(period, language);

    /// <summary>«Республика Беларусь; Сотрудничество в сфере культуры», or "" for the whole register.</summary>
    public static string ScopeOf(ReportScope scope, ScopeChoices names, Language language)
    {
        var words = new List<string>();
        Add(scope.Country, code => Shown.Area(code, language));
        Add(scope.Field, key => ScopeChoices.WordsFor(key, names.Fields));
        Add(scope.Organization, key => ScopeChoices.WordsFor(key, names.Organizations));
        Add(scope.Agreement, key => ScopeChoices.WordsFor(key, names.Agreements));
        return string.Join("; ", words);

        void Add(string? key, Func<string, string> say)
        {
            if (key is not null)
            {
                words.Add(say(key));
            }
        }
    }

    /// <summary>The name without the address: «Ирина Петрова» of «Ирина Петрова &lt;petrova@…&gt;».</summary>
    public static string Who(string actor) => actor.IndexOf(" <", StringComparison.Ordinal) is var cut and > 0 ? actor[..cut] : actor;

    /// <summary>Under which name a file is saved: form, period and country, nothing that a disk refuses.</summary>
    public static string FileNameOf(ReportAsk ask, string extension)
    {
        var country = ask.Scope.Country is { } code ? " – " + Shown.Area(code, Language.Russian) : "";
        var part = ask.Scope with { Country = null } == ReportScope.All ? "" : " – часть";
        var name = $"{FormOf(ask.Form, ask.Period, Language.Russian)}{country} – {PeriodWords.Nominative(ask.Period, Language.Russian)}{part}";
        return string.Concat(name.Replace('\u00a0', ' ').Where(letter => !char.IsControl(letter) && !"\\/:*?\"<>|".Contains(letter, StringComparison.Ordinal))) + "." + extension;
    }

    /// <summary>A row of a part of the report by its id, <c>international-executive-2020-Q2#10</c>: «II квартал 2020 года, № 10».</summary>
    public static string PartRowOf(string id, Visit visit)
    {
        var sharp = id.LastIndexOf('#');
        return sharp < 0 ? id : visit.Say("reports.part-row", PartOf(id[..sharp], visit.Language), id[(sharp + 1)..]);
    }

    /// <summary>A part of a report by its name, <c>international-executive-2020-Q2</c>: «II квартал 2020 года».</summary>
    public static string PartOf(string name, Language language)
    {
        var form = FormCatalog.BuiltIn.Ids.FirstOrDefault(id => name.StartsWith(id + "-", StringComparison.Ordinal));
        return form is not null && Period.TryParse(name[(form.Length + 1)..].Replace(".docx", "", StringComparison.Ordinal), out var period)
            ? PeriodWords.Nominative(period, language)
            : name;
    }

    /// <summary>The short name of a column.</summary>
    public static string ColumnOf(FormColumn column, Language language) =>
        Sentences.Core.Has("diff.column." + column.Role) ? WebWords.Say("diff.column." + column.Role, language) : CellText.OneLine(column.Heading);
}
