using System.Text.Json;
using Hansa.Core.Problems;

namespace Hansa.Core.Json;

/// <summary>A JSON file written by people, read strictly: everything wrong in it becomes a problem that names file and field.</summary>
internal sealed class JsonSource(string fileName)
{
    private readonly List<Problem> _problems = [];

    public string FileName => fileName;

    public IReadOnlyList<Problem> Problems => _problems;

    public bool HasErrors => _problems.Exists(problem => problem.Severity == Severity.Error);

    /// <summary>The object the file consists of, or null with a problem. The document must be disposed by the caller.</summary>
    public JsonFields? Open(ReadOnlyMemory<byte> json, out JsonDocument? document)
    {
        document = null;
        try
        {
            var text = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
            document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException wrong)
        {
            Add("json.invalid", "", (wrong.LineNumber ?? 0) + 1, (wrong.BytePositionInLine ?? 0) + 1);
            return null;
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            return new JsonFields(this, document.RootElement, "");
        }

        Add("json.not-object", "");
        return null;
    }

    /// <param name="field">The path of the field: <c>columns[2].width</c>.</param>
    public void Add(string code, string field, params ReadOnlySpan<object?> more) => Add(code, Severity.Error, field, more);

    public void Add(string code, Severity severity, string field, params ReadOnlySpan<object?> more) =>
        _problems.Add(new Problem(code, severity) { Text = field, Arguments = [fileName, field, .. more] });
}
