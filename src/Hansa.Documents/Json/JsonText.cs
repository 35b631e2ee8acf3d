using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Hansa.Documents.Json;

/// <summary>How Hansa writes JSON: indented, every letter as itself.</summary>
public static class JsonText
{
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = false,
    };

    /// <summary>One object a line.</summary>
    public static JsonWriterOptions LineOptions { get; } = Options with { Indented = false };
}
