namespace Hansa.Documents.Reading.Zip;

/// <summary>Names of parts as the various programs write them: «/word/document.xml», «word\document.xml», «Word/Document.xml».</summary>
internal static class PartName
{
    public static bool Same(string one, string other)
    {
        var a = one.AsSpan().TrimStart("/\\");
        var b = other.AsSpan().TrimStart("/\\");
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (Folded(a[i]) != Folded(b[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The part a relationship points to, seen from the part that holds it: «..\media/x.xml» from «word/document.xml» is «media/x.xml».</summary>
    public static string Resolve(string from, string target)
    {
        target = target.Replace('\\', '/');
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var folders = new List<string>(from.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries));
        if (folders.Count > 0)
        {
            folders.RemoveAt(folders.Count - 1);
        }

        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && folders.Count > 0)
            {
                folders.RemoveAt(folders.Count - 1);
            }
            else if (step is not (".." or "."))
            {
                folders.Add(step);
            }
        }

        return string.Join('/', folders);
    }

    private static char Folded(char c) => c == '\\' ? '/' : char.ToLowerInvariant(c);
}
