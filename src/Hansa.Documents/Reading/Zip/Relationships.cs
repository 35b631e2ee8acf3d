namespace Hansa.Documents.Reading.Zip;

/// <summary>Where a part of a package points to. Targets outside the file are left out: nothing is ever fetched.</summary>
internal sealed class Relationships
{
    private readonly List<(string Id, string Type, string Target)> _all = [];

    /// <param name="part">The part whose relationships are wanted; "" for the package itself.</param>
    public static Relationships Of(Package package, string part)
    {
        var result = new Relationships();
        var slash = part.LastIndexOf('/');
        var name = $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
        using var scanner = package.Scan(name, static (_, local) => local == "Relationship" ? 1 : 0);
        while (scanner?.Next() == true && result._all.Count < package.Limits.Entries)
        {
            if (scanner.Kind == Xml.XmlNode.Start && scanner.Name == 1
                && !(scanner.TryGetAttribute("TargetMode"u8, out var mode) && mode.SequenceEqual("External"u8))
                && scanner.Attribute("Target"u8) is { Length: > 0 } target)
            {
                result._all.Add((scanner.Attribute("Id"u8) ?? "", scanner.Attribute("Type"u8) ?? "", PartName.Resolve(part, target)));
            }
        }

        return result;
    }

    /// <summary>The first target of a type named by its last word («/styles»): transitional and strict files differ before it.</summary>
    public string? TargetOfType(string lastWord) => _all.Find(one => one.Type.EndsWith(lastWord, StringComparison.Ordinal)).Target;

    public (string Type, string Target)? ById(string? id)
    {
        foreach (var one in _all)
        {
            if (one.Id == id)
            {
                return (one.Type, one.Target);
            }
        }

        return null;
    }
}
