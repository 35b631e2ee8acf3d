using System.Globalization;
using Hansa.Documents.Reading.Xlsx;
using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.OpenDocument;

/// <summary>The stored value of a sheet's cell, beside the text that shows it.</summary>
internal readonly record struct OpenValue(string? Type, string? Value, bool HasFormula)
{
    /// <summary>The value of the cell that has just started.</summary>
    public static OpenValue Of(XmlScanner xml)
    {
        var hasFormula = xml.TryGetAttribute("formula"u8, out _);
        var type = xml.Attribute("value-type"u8);
        return new OpenValue(type, type switch
        {
            null => null,
            "date" => xml.Attribute("date-value"u8),
            "time" => xml.Attribute("time-value"u8),
            "boolean" => xml.Attribute("boolean-value"u8),
            "string" => xml.Attribute("string-value"u8),
            _ => xml.Attribute("value"u8),
        }, hasFormula);
    }

    /// <summary>What stands in the cell: the text shown, or what the value says better.</summary>
    public string Show(string text) => Type switch
    {
        null or "void" => text,

        // «21.05.20» and «05/21/2020» are less clear than the day itself; «май 2020» is meant as it stands.
        "date" when !text.AsSpan().ContainsAnyInRange('A', '\uFFFF') && AsDate() is { } date => date,
        "float" or "currency" or "percentage" when text.Length == 0 || text.Contains('E', StringComparison.Ordinal) => AsNumber() ?? text,
        "boolean" when text.Length == 0 => Value == "true" ? "ИСТИНА" : "ЛОЖЬ",
        _ when text.Length == 0 => AsDate() ?? Value ?? "",
        _ => text,
    };

    /// <summary>Notes what is wrong with the value.</summary>
    public void Report(string shown, ProblemLog log, Func<string> address)
    {
        if (HasFormula && shown.Length == 0 && Type is null)
        {
            log.Warn("file.formula-without-value", "", address());
        }
        else if (HasFormula && shown.StartsWith('#') && shown.EndsWith('!'))
        {
            log.Warn("file.cell-error", shown, address());
        }
    }

    private string? AsDate() =>
        Type == "date" && DateTime.TryParse(Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var when)
            ? when.ToString(when.TimeOfDay == TimeSpan.Zero ? "dd.MM.yyyy" : "dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture)
            : null;

    private string? AsNumber() =>
        double.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? NumberFormat.General.Show(number, countsFrom1904: false)
            : null;
}
