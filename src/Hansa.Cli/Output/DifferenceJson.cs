using System.Text.Json;
using Hansa.Core.Diffs;
using Hansa.Core.Duplicates;
using Hansa.Core.Text;
using Hansa.Documents.Json;

namespace Hansa.Cli.Output;

/// <summary>Writes a difference of reports as JSON (docs/formats.md).</summary>
internal static class DifferenceJson
{
    public static void Write(Utf8JsonWriter json, ReportDifference difference, Language language)
    {
        json.WriteStartObject();
        Notes("missing", difference.Missing);
        Notes("possiblyMissing", difference.PossiblyMissing);
        Notes("strangers", difference.Strangers);
        Notes("added", difference.Added);
        Notes("addedOutsidePeriod", difference.AddedOutsidePeriod);
        Notes("outOfScope", difference.OutOfScope);
        json.WriteStartArray("matches");
        foreach (var match in difference.Matches)
        {
            json.WriteStartObject();
            json.WriteString("old", match.Old.Id);
            json.WriteString("new", match.New.Id);
            json.WriteNumber("score", Math.Round(match.Score, 3));
            json.WriteString("verdict", match.Verdict == DuplicateVerdict.Same ? "same" : "possible");
            json.WriteStartArray("changes");
            foreach (var change in match.Changes)
            {
                json.WriteStartObject();
                json.WriteString("code", change.Code);
                json.WriteString("weight", change.Weight switch { ChangeWeight.Fact => "fact", ChangeWeight.Wording => "wording", _ => "spelling" });
                UnderstandingJson.WriteString(json, "column", change.Column is { } column ? JsonNames.Of(column) : null);
                json.WriteString("message", change.Sentence(language));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Notes(string name, IReadOnlyList<RowNote> notes)
        {
            json.WriteStartArray(name);
            foreach (var note in notes)
            {
                json.WriteStartObject();
                json.WriteString("id", note.Row.Id);
                json.WriteString("code", note.Code);
                json.WriteString("title", CellText.OneLine(note.Row.Row.Title));
                json.WriteString("message", note.Sentence(language));
                UnderstandingJson.WriteString(json, "related", note.Related?.Id);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
