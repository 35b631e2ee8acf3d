using System.Text.Json;
using Hansa.Tests;

namespace Hansa.Core.Tests;

/// <summary>Rows with their reading checked by hand: of the given reports, and of the project's own sample rounds.</summary>
internal static class HandCheckedRows
{
    public static TheoryData<string> Reports =>
        ["executive-2020-Q2", "belarus-2020-H1", "agreements-2020-Q1", "samples/2024-Q2", "samples/agreements-2024-Q1", "samples/municipal-2024-Q2"];

    public static List<JsonElement> Of(string report)
    {
        var path = report.StartsWith("samples/", StringComparison.Ordinal)
            ? Repo.PathOf((report + ".expected.json").Split('/'))
            : Repo.SharedPath("expected", report + ".json");
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.Clone())];
    }

    public static string Text(this JsonElement row, string field) => row.GetProperty(field).GetString() ?? "";

    /// <summary>The checker left the field open.</summary>
    public static bool IsUnclear(this JsonElement row, string field) =>
        row.TryGetProperty("unclear", out var unclear) && unclear.EnumerateArray().Any(name => name.GetString() == field);
}
