using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Hansa.App.Schema;

/// <summary>One step of the schema: <c>0002_activities.sql</c>.</summary>
/// <param name="Checksum">SHA-256 of its text; line ends do not count, for Git may change them.</param>
internal sealed record SchemaFile(int Number, string Name, string Sql, string Checksum)
{
    private const string Folder = "schema/";

    /// <summary>All of them in order.</summary>
    public static IReadOnlyList<SchemaFile> All { get; } = [.. Load().OrderBy(file => file.Number)];

    public static SchemaFile Of(string name, string sql)
    {
        var text = sql.ReplaceLineEndings("\n");
        return new SchemaFile(
            int.Parse(name.AsSpan(0, name.IndexOf('_', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture),
            name,
            text,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    private static IEnumerable<SchemaFile> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(Folder, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
                yield return Of(resource[Folder.Length..], reader.ReadToEnd());
            }
        }
    }
}
