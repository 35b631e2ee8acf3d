using Hansa.App.Registers;
using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Letters;

/// <summary>Writes letters into the register; one of a kind that a body got on the same day is not written again.</summary>
internal static class LetterTable
{
    /// <param name="forDay">The day they are made for; null for letters that may come more than once a day.</param>
    /// <returns>How many are new.</returns>
    public static async Task<int> AddAsync(RegisterDb db, RegisterWork work, Guid roundId, DateOnly? forDay, IReadOnlyCollection<WrittenLetter> letters, CancellationToken cancel)
    {
        var made = 0;
        foreach (var letter in letters)
        {
            await using var command = new NpgsqlCommand(
                """
                insert into letter (region_id, letter_id, round_id, organization_id, kind, address, subject, text, made_at, made_by, for_day, state)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $6 = '' then 'no-address' else 'waiting' end)
                on conflict do nothing
                """,
                RegisterWork.ConnectionOf(db));
            command.Parameters.Add(new() { Value = work.RegionId });
            command.Parameters.Add(new() { Value = work.Register.Ids.Next() });
            command.Parameters.Add(new() { Value = roundId });
            command.Parameters.Add(new() { Value = letter.OrganizationId });
            command.Parameters.Add(new() { Value = KebabEnum.NameOf(letter.Kind) });
            command.Parameters.Add(new() { Value = letter.Address });
            command.Parameters.Add(new() { Value = letter.Letter.Subject });
            command.Parameters.Add(new() { Value = letter.Letter.Text });
            command.Parameters.Add(new() { Value = work.Now });
            command.Parameters.Add(new() { Value = work.Actor });
            command.Parameters.Add(new() { Value = (object?)forDay ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
            made += await command.ExecuteNonQueryAsync(cancel);
        }

        return made;
    }
}
