using Hansa.App.Registers;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.App.Submissions;

/// <summary>Words that a body has used before in a column, proposed while it types.</summary>
public static class EarlierWords
{
    // Of the latest reports; a body uses few places many times.
    private const int Looked = 400;
    private const int Longest = 300;

    /// <summary>The columns in which words come back.</summary>
    public static bool Knows(ColumnRole role) => role is ColumnRole.Title or ColumnRole.Place or ColumnRole.Subsection;

    /// <param name="typed">What stands in the field; "" proposes the most frequent.</param>
    /// <param name="most">As many proposals at most.</param>
    /// <returns>Those used most often first; none equal to what is typed.</returns>
    public static async Task<IReadOnlyList<string>> ReadAsync(
        Register register, string regionId, Guid organizationId, ColumnRole role, string typed, int most, CancellationToken cancel = default)
    {
        if (!Knows(role))
        {
            return [];
        }

        var column = role switch { ColumnRole.Title => "title", ColumnRole.Place => "place", _ => "subsection" };
        await using var command = register.Source.CreateCommand(
            $"""
            select words, count(*) from (
              select t.{column} words from telling t
              where t.region_id = $1 and t.is_current and t.{column} <> '' and length(t.{column}) <= {Longest}
                and (t.organization_id = $2 or t.import_id in (select import_id from import where region_id = $1 and organization_id = $2))
              order by t.telling_id desc limit {Looked}) latest
            group by words order by 2 desc, words
            """);
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = organizationId });
        var words = Folding.Fold(typed);
        var found = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (found.Count < most && await reader.ReadAsync(cancel))
        {
            var text = reader.GetString(0);
            var folded = Folding.Fold(text);
            if (folded != words && folded.Contains(words, StringComparison.Ordinal))
            {
                found.Add(text);
            }
        }

        return found;
    }
}
