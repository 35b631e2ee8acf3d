using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hansa.App.Audits;

/// <summary>One value that a deed set.</summary>
/// <param name="Name">Of the column or member, small letters parted by underscores; members of members follow a dot.</param>
/// <param name="Before">As text; "" where there was nothing.</param>
public sealed record AuditChange(string Name, string Before, string After);

/// <summary>What a line of the audit changed, value by value: what stayed as it was is left out.</summary>
public static class AuditChanges
{
    // Of the machinery: tells a person nothing, or says again what another value says in words.
    private static readonly HashSet<string> s_silent = new(StringComparer.Ordinal)
    {
        "region_id", "version", "created_at", "changed_at", "date_spans", "days", "edtf", "id", "position",
    };

    public static IReadOnlyList<AuditChange> Of(AuditLine line)
    {
        var (before, after) = (Flatten(line.Before), Flatten(line.After));
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(name => new AuditChange(name, before.GetValueOrDefault(name, ""), after.GetValueOrDefault(name, "")))
                .Where(change => change.Before != change.After),
        ];
    }

    /// <summary>Keys that stand among the values, to be shown as names.</summary>
    public static IEnumerable<Guid> KeysIn(IEnumerable<AuditLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.SubjectId is { } subject)
            {
                yield return subject;
            }

            foreach (var change in Of(line))
            {
                foreach (var value in (string[])[change.Before, change.After])
                {
                    if (Guid.TryParseExact(value, "D", out var key))
                    {
                        yield return key;
                    }
                }
            }
        }
    }

    private static Dictionary<string, string> Flatten(string? json)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json is not null)
        {
            // A merge tells of the activity it left and of the parts that went in; the activity is what is compared.
            var root = JsonNode.Parse(json);
            Add(values, "", root is JsonObject whole && whole["activity"] is JsonObject activity ? activity : root);
        }

        return values;
    }

    private static void Add(Dictionary<string, string> values, string name, JsonNode? node)
    {
        switch (node)
        {
            case null:
                break;
            case JsonObject members:
                foreach (var (member, value) in members)
                {
                    var key = Registers.SnakeCase.Of(member);
                    if (!s_silent.Contains(key))
                    {
                        Add(values, name.Length == 0 ? key : $"{name}.{key}", value);
                    }
                }

                break;
            case JsonArray items when items.All(item => item is null or JsonValue):
                Set(values, name, string.Join(", ", items.Select(TextOf)));
                break;
            case JsonArray items:
                for (var place = 0; place < items.Count; place++)
                {
                    Add(values, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}.{place + 1}"), items[place]);
                }

                break;
            default:
                Set(values, name, TextOf(node));
                break;
        }
    }

    private static void Set(Dictionary<string, string> values, string name, string text)
    {
        if (text.Length > 0)
        {
            values[name] = text;
        }
    }

    private static string TextOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
