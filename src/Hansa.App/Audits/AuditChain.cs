using System.Security.Cryptography;
using System.Text;
using Hansa.App.Registers;
using Npgsql;

namespace Hansa.App.Audits;

/// <summary>What a walk along one region’s chain found.</summary>
/// <param name="Entries">How many entries hold, from the first on.</param>
/// <param name="Broken">The first entry that does not follow from the one before it; null when the whole chain holds.</param>
public sealed record AuditChainState(string RegionId, long Entries, AuditBreak? Broken);

/// <summary>Where a chain breaks, with what stands there now.</summary>
/// <param name="Entry">Its number; of a gap the first number that is missing.</param>
/// <param name="Line">As it stands there now; null when the entry is missing.</param>
public sealed record AuditBreak(long Entry, AuditLine? Line);

/// <summary>
/// Walks the chains of the audit and reckons every hash anew, here and not in the database: whoever could change a line could
/// change the database’s own functions and views as well.
/// </summary>
public static class AuditChain
{
    // The words of audit_hash in 0003_audit.sql.
    private const string Lines =
        """
        select region_id, entry, previous, hash, jsonb_build_array(region_id, entry, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
          actor, action, subject, subject_id, before, after)::text, at, actor, action, subject, subject_id, before::text, after::text
        from audit order by region_id, entry
        """;

    /// <returns>One for each region that has a chain, in the order of their codes.</returns>
    public static async Task<IReadOnlyList<AuditChainState>> VerifyAsync(Register register, CancellationToken cancel = default)
    {
        // Lines appended while the walk goes on are not seen, neither by it nor in the heads.
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var walks = new SortedDictionary<string, Walk>(StringComparer.Ordinal);
        await using (var command = new NpgsqlCommand(Lines, connection) { CommandTimeout = 0 })
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                var region = reader.GetString(0);
                if (!walks.TryGetValue(region, out var walk))
                {
                    walks.Add(region, walk = new Walk());
                }

                walk.Step(reader);
            }
        }

        await using (var command = new NpgsqlCommand("select region_id, entry, hash from audit_head", connection))
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                var region = reader.GetString(0);
                if (!walks.TryGetValue(region, out var walk))
                {
                    walks.Add(region, walk = new Walk());
                }

                walk.End(reader.GetInt64(1), reader.GetFieldValue<byte[]>(2));
            }
        }

        return [.. walks.Select(pair => new AuditChainState(pair.Key, pair.Value.Entries, pair.Value.Broken))];
    }

    private sealed class Walk
    {
        private byte[] _hash = [];

        public long Entries { get; private set; }

        public AuditBreak? Broken { get; private set; }

        public void Step(NpgsqlDataReader line)
        {
            if (Broken is not null)
            {
                return;
            }

            var entry = line.GetInt64(1);
            if (entry != Entries + 1)
            {
                // A line was taken out or renumbered: of what is missing nothing can be shown.
                Broken = entry > Entries + 1 ? new AuditBreak(Entries + 1, null) : new AuditBreak(entry, AuditLine.Read(line, 5));
                return;
            }

            var hash = line.GetFieldValue<byte[]>(3);
            if (!line.GetFieldValue<byte[]>(2).AsSpan().SequenceEqual(_hash)
                || !hash.AsSpan().SequenceEqual(SHA256.HashData([.. _hash, .. Encoding.UTF8.GetBytes(line.GetString(4))])))
            {
                Broken = new AuditBreak(entry, AuditLine.Read(line, 5));
                return;
            }

            (Entries, _hash) = (entry, hash);
        }

        /// <summary>Lines cut off the end leave a head that points beyond them.</summary>
        public void End(long entry, ReadOnlySpan<byte> hash)
        {
            if (Broken is null && (entry != Entries || !hash.SequenceEqual(_hash)))
            {
                Broken = new AuditBreak(Math.Min(entry, Entries + 1), null);
            }
        }
    }
}
