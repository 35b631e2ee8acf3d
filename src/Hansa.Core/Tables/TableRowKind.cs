namespace Hansa.Core.Tables;

/// <summary>What a row below the header is.</summary>
internal enum TableRowKind
{
    Empty,

    /// <summary>1 2 3 4 … under the header.</summary>
    ColumnNumbers,

    /// <summary>One text across the table: a section, an institution, a period, a footer.</summary>
    Heading,

    /// <summary>An activity.</summary>
    Activity,

    /// <summary>More text for the cells of the activity above: a row cut by a page, or cells under a merged number.</summary>
    Continuation,

    /// <summary>«Итого».</summary>
    Total,

    /// <summary>A number and nothing else.</summary>
    Unfilled,

    /// <summary>«Мероприятий не проводилось» or a dash in every cell.</summary>
    Nothing,

    /// <summary>«Начальник отдела», «И.И. Иванов».</summary>
    Signature,
}
