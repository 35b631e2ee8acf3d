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
        if (map.Title < 0 && Guess(map, told) is { } guessed)
        {
            return guessed;
        }

        // A list of agreements, with the day and place of each, is no list of activities.
        if (map.Title < 0 && (!agreement || told < 2))
        {
            return null;
        }

        var roles = DistinctRoles(map);
        var certain = map.Title < 0 || IsOfActivities(map.Columns[map.Title].Heading);
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

    // A title by a word of their own («Акция») stands behind the number; without one the content tells what was held.
    private static ColumnMap? Guess(ColumnMap map, int told)
    {
        if (told < 3)
        {
            return null;
        }

        var title = map.Number + 1;
        if (title >= map.Count || map.Columns[title].Role != ColumnRole.Unknown || map.Columns[title].Heading.Length == 0)
        {
            title = map.Has(ColumnRole.Agreement) ? -1 : map.IndexOf(ColumnRole.Content);
        }

        if (title < 0)
        {
            return null;
        }

        var columns = map.Columns.ToArray();
        var guessed = columns[title].Role == ColumnRole.Unknown;
        columns[title] = columns[title] with { Role = ColumnRole.Title };
        return new ColumnMap(columns) { GuessedTitle = guessed ? columns[title].Heading : null };
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
