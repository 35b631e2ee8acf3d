namespace Hansa.Core.Tables;

/// <summary>Columns that tell two or three things in one cell.</summary>
public static class ColumnRoles
{
    extension(ColumnRole role)
    {
        /// <summary>Whether cells of the column tell <paramref name="part"/>, alone or with other things.</summary>
        public bool Holds(ColumnRole part) => role == part || part switch
        {
            ColumnRole.Title => role is ColumnRole.TitleAndDates or ColumnRole.TitleAndPlace or ColumnRole.TitleDatesAndPlace,
            ColumnRole.Dates => role is ColumnRole.DatesAndPlace or ColumnRole.TitleAndDates or ColumnRole.TitleDatesAndPlace,
            ColumnRole.Place => role is ColumnRole.DatesAndPlace or ColumnRole.TitleAndPlace or ColumnRole.TitleDatesAndPlace,
            _ => false,
        };
    }

    /// <summary>The role of a column that tells <paramref name="main"/> and beside it perhaps title, dates or place.</summary>
    internal static ColumnRole Together(ColumnRole main, bool title, bool dates, bool place) =>
        (title || main == ColumnRole.Title, dates || main == ColumnRole.Dates, place || main == ColumnRole.Place) switch
        {
            (true, true, true) => ColumnRole.TitleDatesAndPlace,
            (true, true, false) => ColumnRole.TitleAndDates,
            (true, false, true) => ColumnRole.TitleAndPlace,
            (false, true, true) => ColumnRole.DatesAndPlace,
            _ => main,
        };
}
