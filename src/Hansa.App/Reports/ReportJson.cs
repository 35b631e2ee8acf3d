using System.Text.Json;
using Hansa.Core.Problems;
using Hansa.Core.Reports;
using Hansa.Core.Selections;
using Hansa.Core.Text;
using Hansa.Documents.Json;

namespace Hansa.App.Reports;

/// <summary>A report of the register as data: the reading that its file would give, and of what each row was made (docs/formats.md).</summary>
public static class ReportJson
{
    public static void Write(Utf8JsonWriter json, ReportPreview preview, Language language)
    {
        var (ask, report) = (preview.Ask, preview.Report);
        json.WriteStartObject();
        json.WriteString("form", ask.Form);
        json.WriteString("formVersion", report.Form?.Version);
        json.WriteString("period", ask.Period.Code);
        UnderstandingJson.WriteString(json, "country", ask.Scope.Country);
        UnderstandingJson.WriteString(json, "field", ask.Scope.Field);
        UnderstandingJson.WriteString(json, "organization", ask.Scope.Organization);
        UnderstandingJson.WriteString(json, "agreement", ask.Scope.Agreement);
        json.WriteString("rule", Registers.KebabEnum.NameOf(preview.Rule));
        json.WritePropertyName("report");
        ReadingJson.Write(json, ReportParts.Of(report, $"{ask.Form}-{ask.Period.Code}"), language);
        json.WriteStartArray("sources");
        foreach (var row in preview.Selection.Rows)
        {
            json.WriteStartObject();
            json.WriteString("row", row.Key);
            UnderstandingJson.WriteString(json, "activity", row.Telling.Origin == RowOrigin.Planned ? null : row.ActivityId.ToString());
            UnderstandingJson.WriteString(json, "telling", row.Telling.Origin == RowOrigin.Told ? row.Telling.TellingId.ToString() : null);
            UnderstandingJson.WriteString(json, "planItem", row.Telling.Origin == RowOrigin.Planned ? row.ActivityId.ToString() : null);
            UnderstandingJson.WriteString(json, "body", row.Telling.Report.Body.Length > 0 ? row.Telling.Report.Body : null);
            UnderstandingJson.WriteString(json, "carriedOverFrom", row.CarriedFrom?.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var row in preview.Selection.Doubtful)
        {
            json.WriteStartObject();
            json.WriteString("row", row.Key);
            json.WriteString("reason", row.Reason);
            json.WriteString("title", CellText.OneLine(row.Telling.Row.Title));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (Problem problem in preview.Problems)
        {
            UnderstandingJson.WriteProblem(json, problem, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
