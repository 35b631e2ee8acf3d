using Npgsql;

namespace Hansa.App.Audits;

/// <summary>A line of the audit, to be shown.</summary>
/// <param name="Before">JSON; null for what was made.</param>
/// <param name="After">JSON; null for what was taken away.</param>
public sealed record AuditLine(
    string RegionId, long Entry, DateTimeOffset At, string Actor, string Action, string Subject, Guid? SubjectId, string? Before, string? After)
{
    /// <param name="reader">At a row with region and entry in front.</param>
    /// <param name="from">The column of <see cref="At"/>; the others follow.</param>
    internal static AuditLine Read(NpgsqlDataReader reader, int from) => new(
        reader.GetString(0),
        reader.GetInt64(1),
        reader.GetFieldValue<DateTimeOffset>(from),
        reader.GetString(from + 1),
        reader.GetString(from + 2),
        reader.GetString(from + 3),
        reader.IsDBNull(from + 4) ? null : reader.GetGuid(from + 4),
        reader.IsDBNull(from + 5) ? null : reader.GetString(from + 5),
        reader.IsDBNull(from + 6) ? null : reader.GetString(from + 6));
}
