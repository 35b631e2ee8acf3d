using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Submissions;

/// <summary>Words offered for a cell.</summary>
/// <param name="Text">To be put into the cell as it is.</param>
/// <param name="Source">Where they come from.</param>
public sealed record Suggestion(string Text, SuggestionSource Source);

public enum SuggestionSource
{
    /// <summary>What the body told for the same months of the year before.</summary>
    LastYear,

    /// <summary>What it told at another time, or writes in its submissions.</summary>
    Own,

    /// <summary>The directory of agreements, organizations or headings.</summary>
    Directory,
}

/// <summary>An activity of last year that this submission does not tell of yet: held every year, perhaps.</summary>
public sealed record LastYearActivity(Guid ActivityId, string Title, string Dates, string Place);

/// <summary>Offers words while a row is written: a museum’s clerk types a few letters and takes what is meant.</summary>
public static class Suggestions
{
    private const int Shortest = 2;

    /// <param name="typed">What stands in the cell so far; empty offers what is most likely.</param>
    /// <param name="most">How many are offered at the most.</param>
    /// <returns>The likest first; none for columns of which nothing can be guessed, and for a single letter.</returns>
    public static async Task<IReadOnlyList<Suggestion>> ForCellAsync(
        Register register, string regionId, Guid submissionId, ColumnRole role, string typed, int most = 8, CancellationToken cancel = default)
    {
        var words = StoredText.Of(typed).Trim();
        if (words.Length is > 0 and < Shortest)
        {
            return [];
        }

        var question = role switch
        {
            ColumnRole.Title or ColumnRole.Place or ColumnRole.Participants => SuggestionQueries.Told(ColumnNames.Of(role)),
            ColumnRole.Agreement => SuggestionQueries.Agreements,
            ColumnRole.Subsection => SuggestionQueries.Institutions,
            _ => null,
        };
        if (question is null)
        {
            return role == ColumnRole.Section ? await SectionsAsync(register, regionId, submissionId, words, most, cancel) : [];
        }

        await using var command = register.Source.CreateCommand(question);
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = submissionId });
        command.Parameters.Add(new() { Value = words, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = most });
        var found = new List<Suggestion>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(new Suggestion(reader.GetString(0), (SuggestionSource)(reader.GetInt32(1) - 1)));
        }

        return found;
    }

    /// <summary>What the body told for the same months of last year and does not tell of in this submission yet.</summary>
    public static async Task<IReadOnlyList<LastYearActivity>> LastYearAsync(
        Register register, string regionId, Guid submissionId, int most = 50, CancellationToken cancel = default)
    {
        await using var command = register.Source.CreateCommand(SuggestionQueries.LastYear);
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = submissionId });
        command.Parameters.Add(new() { Value = most });
        var found = new List<LastYearActivity>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(new LastYearActivity(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        }

        return found;
    }

    private static async Task<IReadOnlyList<Suggestion>> SectionsAsync(
        Register register, string regionId, Guid submissionId, string words, int most, CancellationToken cancel)
    {
        await using var db = register.Db();
        var (record, _) = await SubmissionRecord.FindAsync(db, regionId, submissionId, cancel);
        return record is null ? [] :
            [.. record.Form.Sections.Select(section => section.Heading).Where(heading => heading.Contains(words, StringComparison.OrdinalIgnoreCase))
                .Take(most).Select(heading => new Suggestion(heading, SuggestionSource.Directory))];
    }
}
