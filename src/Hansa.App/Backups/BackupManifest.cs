using System.Globalization;
using System.Text.Json;
using Hansa.Documents.Json;

namespace Hansa.App.Backups;

/// <summary>One table in a backup.</summary>
/// <param name="Sha256">Of its part as it lies in the file, in small hexadecimal digits.</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256)
{
    internal string Part => "tables/" + Name + ".copy";
}

/// <summary>What a backup holds: the last part of the file, <c>manifest.json</c>.</summary>
/// <param name="Schema">The steps of the schema by number, each with the checksum of its text.</param>
public sealed record BackupManifest(DateTimeOffset MadeAt, IReadOnlyDictionary<int, string> Schema, IReadOnlyList<BackupTable> Tables)
{
    internal const string Part = "manifest.json";
    internal const string HashPart = "manifest.sha256";

    private const string Format = "hansa-backup";
    private const int Version = 1;

    /// <summary>Rows of all tables.</summary>
    public long Rows => Tables.Sum(table => table.Rows);

    internal byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteString("madeAt", MadeAt);
            json.WriteStartObject("schema");
            foreach (var (number, checksum) in Schema.OrderBy(step => step.Key))
            {
                json.WriteString(number.ToString("0000", CultureInfo.InvariantCulture), checksum);
            }

            json.WriteEndObject();
            json.WriteStartArray("tables");
            foreach (var table in Tables)
            {
                json.WriteStartObject();
                json.WriteString("name", table.Name);
                json.WriteStartArray("columns");
                foreach (var column in table.Columns)
                {
                    json.WriteStringValue(column);
                }

                json.WriteEndArray();
                json.WriteNumber("rows", table.Rows);
                json.WriteString("sha256", table.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <returns>Null when it is none that this Hansa can read.</returns>
    internal static BackupManifest? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return root.GetProperty("format").GetString() != Format || root.GetProperty("version").GetInt32() != Version
                ? null
                : new BackupManifest(
                    root.GetProperty("madeAt").GetDateTimeOffset(),
                    root.GetProperty("schema").EnumerateObject().ToDictionary(
                        step => int.Parse(step.Name, NumberStyles.None, CultureInfo.InvariantCulture), step => step.Value.GetString()!),
                    [.. root.GetProperty("tables").EnumerateArray().Select(table => new BackupTable(
                        table.GetProperty("name").GetString()!,
                        [.. table.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!)],
                        table.GetProperty("rows").GetInt64(),
                        table.GetProperty("sha256").GetString()!))]);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }
}
