namespace Hansa.Core.Tables;

/// <summary>What a column of a report means, whatever its heading says this year (domain.md §4.0).</summary>
public enum ColumnRole
{
    /// <summary>A column that none of the others fits; its text is kept with the row's extra cells.</summary>
    Unknown,
    Number,
    Agreement,
    Title,
    Place,
    Dates,
    Content,
    Participants,
    Note,

    /// <summary>Date and place in one cell («Дата и место проведения»).</summary>
    DatesAndPlace,

    /// <summary>A head count in a column of its own («Количество участников»).</summary>
    Headcount,

    /// <summary>The field of cooperation or the body, given in each row instead of a heading.</summary>
    Section,

    /// <summary>The institution, given in each row instead of a sub-heading.</summary>
    Subsection,
    Country,

    /// <summary>«Наименование и дата мероприятия».</summary>
    TitleAndDates,

    /// <summary>«Наименование и место проведения мероприятия».</summary>
    TitleAndPlace,

    /// <summary>«Наименование, дата и место проведения мероприятия».</summary>
    TitleDatesAndPlace,
}
