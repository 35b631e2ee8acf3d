namespace Hansa.Core.Readings;

/// <summary>What a text across the table, or alone between tables, announces.</summary>
internal enum HeadingKind
{
    Other,

    /// <summary>A field of cooperation: «Сотрудничество в сфере культуры».</summary>
    Field,

    /// <summary>An executive body or a municipality.</summary>
    Body,

    /// <summary>A subordinate institution, a company, an office.</summary>
    Institution,

    /// <summary>«I квартал», «Январь».</summary>
    Period,

    /// <summary>The title of an agreement over the activities held under it.</summary>
    Agreement,

    /// <summary>«Мероприятий не проводилось».</summary>
    Nothing,

    /// <summary>«II квартале состоялись 2 встречи …»: the sentence under the rows.</summary>
    Receptions,

    /// <summary>The title of a report.</summary>
    Title,

    /// <summary>«Итого: 5 мероприятий».</summary>
    Total,

    /// <summary>«Продолжение таблицы».</summary>
    Continued,

    /// <summary>«Начальник отдела ____ И.И. Иванов», «Исп. Иванова, 12-34-56».</summary>
    Signature,

    /// <summary>A note or a whole sentence: no heading, whatever stands below it.</summary>
    Remark,
}
