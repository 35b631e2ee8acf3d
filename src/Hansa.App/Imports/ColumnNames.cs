using Hansa.Core.Tables;
using Hansa.Documents.Json;

namespace Hansa.App.Imports;

/// <summary>Columns under the names of the JSON contract.</summary>
internal static class ColumnNames
{
    private static readonly Dictionary<string, ColumnRole> s_roles = Enum.GetValues<ColumnRole>().ToDictionary(JsonNames.Of, StringComparer.Ordinal);

    public static string Of(ColumnRole role) => JsonNames.Of(role);

    public static ColumnRole Find(string name) => s_roles[name];
}
