using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Reports;

namespace Hansa.Documents.Tests.Writing;

/// <summary>Small reports made up for tests.</summary>
internal static class Made
{
    public const string Agreement = "Соглашение между Администрацией А и Правительством Б";

    /// <summary>Two sections, an institution, a merged agreement, an honest blank, an empty cell and a mark, a footer.</summary>
    public static Report Small() => Of(
        Row(1, "Департамент А") with { PeriodHeading = "I квартал", Agreements = [Agreement], Note = "-" },
        Row(2, "Департамент А") with { PeriodHeading = "I квартал", Agreements = [Agreement], AgreementsFilledDown = true, Place = "" },
        Row(3, "Департамент А", "Музей имени Ю.А. Гагарина") with { PeriodHeading = "I квартал", Agreements = [Agreement, "Соглашение о намерениях"] },
        Row(4, "Департамент Б") with { PeriodHeading = "I квартал", Content = "Первый абзац.\nВторой абзац" })
        with { Footer = "В I квартале 2020 года состоялась 1 встреча с делегацией" };

    public static Report Of(params ReadingRow[] rows)
    {
        var form = FormCatalog.BuiltIn.Find("agreements-implementation", 2020)!;
        return Report.Of(
            new Core.Readings.Reading(
                new ReadingHead("f", 1, form.Id, null, "Отчет о реализации соглашений за I квартал 2020 года", null, Period.OfQuarter(2020, 1),
                    [.. form.Columns.Select(column => new ReadColumn(column.Heading, column.Role))]),
                rows,
                new ReadingTail(null, [], [])),
            form);
    }

    public static ReadingRow Row(int number, string? section = null, string? subsection = null) => new()
    {
        Number = number,
        Section = section,
        Subsection = subsection,
        Title = $"Встреча {number}",
        Place = "г. Гагарин",
        Dates = "21 мая 2020 года",
        Content = "Обмен опытом",
        Participants = "Всего 90 человек",
    };
}
