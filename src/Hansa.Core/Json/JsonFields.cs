using System.Text.Json;
using Hansa.Core.Problems;

namespace Hansa.Core.Json;

/// <summary>The fields of one JSON object. A field asked for that is missing or of the wrong kind is a problem, and a neutral value is returned.</summary>
internal sealed class JsonFields(JsonSource source, JsonElement element, string path)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public JsonSource Source => source;

    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public bool Has(string name) => TryGet(name, out _);

    public bool IsText(string name) => TryGet(name, out var value) && value.ValueKind == JsonValueKind.String;

    /// <summary>A required text; "" with a problem when it is missing, empty or something else.</summary>
    public string Text(string name)
    {
        var text = OptionalText(name);
        if (text is null && !Has(name))
        {
            source.Add("json.missing", PathOf(name));
        }
        else if (text is { } given && string.IsNullOrWhiteSpace(given))
        {
            source.Add("json.empty", PathOf(name));
        }

        return text ?? "";
    }

    /// <summary>A text that may be empty, or be left out (null).</summary>
    public string? OptionalText(string name)
    {
        if (!TryGet(name, out var value))
        {
            return null;
        }

        return TextOf(value) ?? Wrong<string?>(name, "text", null);
    }

    /// <summary>A number between two limits, both allowed; null when it is left out or, with a problem, not such a number.</summary>
    public double? OptionalNumber(string name, double least, double most)
    {
        if (!TryGet(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number))
        {
            if (number >= least && number <= most)
            {
                return number;
            }

            source.Add("json.range", PathOf(name), least, most);
            return null;
        }

        return Wrong<double?>(name, "number", null);
    }

    public double Number(string name, double least, double most)
    {
        Require(name);
        return OptionalNumber(name, least, most) ?? least;
    }

    public int? OptionalInteger(string name, int least, int most)
    {
        var number = OptionalNumber(name, least, most);
        return number is { } given && given != Math.Floor(given) ? Wrong<int?>(name, "integer", null) : (int?)number;
    }

    public bool Flag(string name)
    {
        Require(name);
        return TryGet(name, out var value)
            && (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : Wrong(name, "flag", false));
    }

    /// <summary>One of the words of a table, in small letters; the first value with a problem when it is another.</summary>
    public T Choice<T>(string name, IReadOnlyList<KeyValuePair<string, T>> choices) =>
        Chosen(Text(name), PathOf(name), choices);

    public IReadOnlyList<T> Choices<T>(string name, IReadOnlyList<KeyValuePair<string, T>> choices) =>
        [.. Texts(name).Select((word, index) => Chosen(word, $"{PathOf(name)}[{index}]", choices))];

    public JsonFields? Object(string name)
    {
        Require(name);
        return OptionalObject(name);
    }

    public JsonFields? OptionalObject(string name) =>
        !TryGet(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Object ? new JsonFields(source, value, PathOf(name))
        : Wrong<JsonFields?>(name, "object", null);

    /// <summary>The objects of a required list; those of another kind are left out with a problem.</summary>
    public IReadOnlyList<JsonFields> Objects(string name)
    {
        var found = new List<JsonFields>();
        foreach (var (item, itemPath) in Items(name))
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                found.Add(new JsonFields(source, item, itemPath));
            }
            else
            {
                source.Add("json.kind.object", itemPath);
            }
        }

        return found;
    }

    public IReadOnlyList<string> Texts(string name) => TextsOf(Items(name));

    /// <summary>A list of lists of texts.</summary>
    public IReadOnlyList<IReadOnlyList<string>> TextLists(string name)
    {
        var found = new List<IReadOnlyList<string>>();
        foreach (var (item, itemPath) in Items(name))
        {
            if (item.ValueKind == JsonValueKind.Array)
            {
                found.Add(TextsOf(item.EnumerateArray().Select((inner, index) => (inner, $"{itemPath}[{index}]"))));
            }
            else
            {
                source.Add("json.kind.list", itemPath);
            }
        }

        return found;
    }

    /// <summary>The names of the fields that the object has, for objects that are tables.</summary>
    public IReadOnlyList<string> Names() => [.. element.EnumerateObject().Select(property => property.Name)];

    /// <summary>Says which fields nobody asked for and which stand twice. To be called when all have been read.</summary>
    public void Done(Severity unknown = Severity.Error)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                source.Add("json.twice", PathOf(property.Name));
            }
            else if (!_known.Contains(property.Name))
            {
                source.Add("json.unknown", unknown, PathOf(property.Name));
            }
        }
    }

    private bool TryGet(string name, out JsonElement value)
    {
        _known.Add(name);
        return element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
    }

    private void Require(string name)
    {
        if (!TryGet(name, out _))
        {
            source.Add("json.missing", PathOf(name));
        }
    }

    private T Wrong<T>(string name, string kind, T neutral)
    {
        source.Add("json.kind." + kind, PathOf(name));
        return neutral;
    }

    private IEnumerable<(JsonElement Item, string Path)> Items(string name)
    {
        Require(name);
        if (!TryGet(name, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select((item, index) => (item, $"{PathOf(name)}[{index}]"))
            : Wrong<IEnumerable<(JsonElement, string)>>(name, "list", []);
    }

    private List<string> TextsOf(IEnumerable<(JsonElement Item, string Path)> items)
    {
        var found = new List<string>();
        foreach (var (item, itemPath) in items)
        {
            if (TextOf(item) is { Length: > 0 } text)
            {
                found.Add(text);
            }
            else
            {
                source.Add("json.kind.text", itemPath);
            }
        }

        return found;
    }

    // A JSON text may escape half a surrogate pair, which no conversion to a string accepts.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private T Chosen<T>(string word, string field, IReadOnlyList<KeyValuePair<string, T>> choices)
    {
        foreach (var choice in choices)
        {
            if (choice.Key == word)
            {
                return choice.Value;
            }
        }

        if (word.Length > 0)
        {
            source.Add("json.choice", field, word, string.Join(", ", choices.Select(choice => choice.Key)));
        }

        return choices[0].Value;
    }
}
