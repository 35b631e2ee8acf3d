using System.Numerics;

namespace Hansa.Core.Tables;

/// <summary>Decides which column of a header plays which role when headings compete, and whether it is a header at all.</summary>
internal static class HeaderColumns
{
    /// <summary>A header names at least so many different columns, unless it names nothing else.</summary>
    private const int FewestRoles = 3;

    /// <summary>
    /// The columns when they are those of activities: the title (or the agreement) and date, place, content or participants
    /// among them. Null otherwise: a list of people or papers is no report.
    /// </summary>
    public static ColumnMap? Accept(IReadOnlyList<HeaderColumn> columns)
    {
        var map = Settle(columns);
        var told = (Holds(map, ColumnRole.Dates) ? 1 : 0) + (Holds(map, ColumnRole.Place) ? 1 : 0) + (map.Has(ColumnRole.Content) ? 1 : 0)
            + (map.Has(ColumnRole.Participants) || map.Has(ColumnRole.Headcount) ? 1 : 0);
        if (told == 0)
        {
            return null;
        }

        var agreement = map.Has(ColumnRole.Agreement);
        if (!agreement && map.Title < 0)
        {
            // «Дата, место, содержание, участники»: the content tells what was held.
            return told >= 3 && map.IndexOf(ColumnRole.Content) is >= 0 and var content ? WithTitleAt(map, content) : null;
        }

        var roles = DistinctRoles(map);
        var certain = agreement || IsOfActivities(map.Columns[map.Title].Heading);
        return roles >= FewestRoles ? (certain || told >= 2 ? map : null)
            : certain && roles == map.Count && map.Count > 1 ? map
            : null;
    }

    public static ColumnMap Settle(IReadOnlyList<HeaderColumn> headers)
    {
        var meanings = new HeadingMeaning[headers.Count];
        for (var i = 0; i < meanings.Length; i++)
        {
            meanings[i] = headers[i].Meaning();
        }

        var columns = new MappedColumn[headers.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new MappedColumn(RoleOf(i, meanings), headers[i].Heading, headers[i].Column, headers[i].Span, meanings[i].Part);
        }

        return new ColumnMap(NameNumbers(columns));
    }

    public static int DistinctRoles(IReadOnlyList<HeaderColumn> headers) => DistinctRoles(Settle(headers));

    private static int DistinctRoles(ColumnMap map)
    {
        var roles = 0;
        foreach (var column in map.Columns)
        {
            roles |= column.Role == ColumnRole.Unknown || column.Heading.Length == 0 ? 0 : 1 << (int)column.Role;
        }

        return BitOperations.PopCount((uint)roles);
    }

    private static ColumnRole RoleOf(int at, HeadingMeaning[] all)
    {
        var meaning = all[at];
        var role = meaning.Role;
        if (role == ColumnRole.Unknown || (!meaning.Sure && (Exists(all, role, sure: true) || IndexOf(all, role) < at))
            || (!IsJoined(role) && IndexOfBest(all, role) < at))
        {
            return ColumnRole.Unknown;
        }

        // What the title’s heading or brackets name besides counts where it has no column of its own.
        return meaning.Perhaps == role ? role : ColumnRoles.Together(
            role,
            title: false,
            dates: role.Holds(ColumnRole.Dates) || (meaning.Perhaps.Holds(ColumnRole.Dates) && !Exists(all, ColumnRole.Dates)),
            place: role.Holds(ColumnRole.Place) || (meaning.Perhaps.Holds(ColumnRole.Place) && !Exists(all, ColumnRole.Place)));
    }

    // Several columns may tell these; what else is told twice is an extra column.
    private static bool IsJoined(ColumnRole role) =>
        role is ColumnRole.Content or ColumnRole.Participants or ColumnRole.Place or ColumnRole.Dates or ColumnRole.Note;

    private static bool Exists(HeadingMeaning[] all, ColumnRole role, bool sure = false) =>
        Array.Exists(all, meaning => meaning.Role.Holds(role) && (meaning.Sure || !sure));

    private static int IndexOf(HeadingMeaning[] all, ColumnRole role) => Array.FindIndex(all, meaning => meaning.Role == role);

    private static int IndexOfBest(HeadingMeaning[] all, ColumnRole role) =>
        Array.FindIndex(all, meaning => meaning.Role == role && meaning.Sure) is >= 0 and var sure ? sure : IndexOf(all, role);

    // A first column without a heading that is followed by the title holds the numbers, as its cells will show.
    private static MappedColumn[] NameNumbers(MappedColumn[] columns)
    {
        if (columns.Length > 2 && columns[0] is { Role: ColumnRole.Unknown, Heading.Length: 0 } && columns[1].Role != ColumnRole.Number
            && !Array.Exists(columns, column => column.Role == ColumnRole.Number))
        {
            columns[0] = columns[0] with { Role = ColumnRole.Number };
        }

        return columns;
    }

    private static ColumnMap WithTitleAt(ColumnMap map, int content)
    {
        var columns = map.Columns.ToArray();
        columns[content] = columns[content] with { Role = ColumnRole.Title };
        return new ColumnMap(columns);
    }

    private static bool Holds(ColumnMap map, ColumnRole role)
    {
        foreach (var column in map.Columns)
        {
            if (column.Role.Holds(role))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfActivities(string heading)
    {
        var text = HeadingText.Squeeze(heading);
        foreach (var word in (ReadOnlySpan<string>)["мероп", "событ", "встреч", "визит", "наименованиер", "мертия"])
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
