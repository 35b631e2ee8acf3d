using System.Globalization;
using System.Text.Json;
using Hansa.App.Audits;
using Hansa.Documents.Json;

namespace Hansa.Cli.Output;

/// <summary>Prints lines of the audit.</summary>
internal static class AuditLines
{
    public static void Write(ConsoleSession console, AuditLine line)
    {
        var at = line.At.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        console.Out.WriteLine($"{line.RegionId} {line.Entry,6}  {at}  {line.Actor}  {line.Action}  {line.Subject} {line.SubjectId}");
        Side("−", line.Before);
        Side("+", line.After);

        void Side(string mark, string? json)
        {
            if (json is not null)
            {
                var room = Math.Max(20, console.Width - 6);
                console.Out.WriteLine($"    {mark} {(json.Length <= room ? json : json[..(room - 1)] + "…")}");
            }
        }
    }

    public static void WriteJson(ConsoleSession console, IReadOnlyList<AuditLine> lines, string target)
    {
        using var stream = console.OpenOutput(target);
        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartArray();
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("region", line.RegionId);
            json.WriteNumber("entry", line.Entry);
            json.WriteString("at", line.At);
            json.WriteString("actor", line.Actor);
            json.WriteString("action", line.Action);
            json.WriteString("subject", line.Subject);
            json.WriteString("subjectId", line.SubjectId?.ToString());
            Side("before", line.Before);
            Side("after", line.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Side(string name, string? value)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value ?? "null");
        }
    }
}
