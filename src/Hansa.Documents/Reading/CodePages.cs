using System.Text;

namespace Hansa.Documents.Reading;

/// <summary>The one-byte encodings of old Russian files, which .NET only knows once they are registered.</summary>
internal static class CodePages
{
    public static Encoding Windows1251 => Known(1251);

    public static Encoding Koi8R => Known(20866);

    public static Encoding Dos866 => Known(866);

    /// <summary>The encoding of this name, or null for UTF-8 and names nobody knows.</summary>
    public static Encoding? Find(string name)
    {
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            Register();
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Known(int codePage)
    {
        Register();
        return Encoding.GetEncoding(codePage);
    }

    // Not in a static constructor: nearly every file is UTF-8 and must not pay for the tables of the others.
    private static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
