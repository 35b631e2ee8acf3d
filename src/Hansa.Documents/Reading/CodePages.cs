using System.Text;

namespace Hansa.Documents.Reading;

/// <summary>The one-byte encodings of old Russian files, which .NET only knows once they are registered.</summary>
internal static class CodePages
{
    static CodePages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Windows1251 => Encoding.GetEncoding(1251);

    public static Encoding Koi8R => Encoding.GetEncoding(20866);

    public static Encoding Dos866 => Encoding.GetEncoding(866);

    /// <summary>The encoding of this name, or null for UTF-8 and names nobody knows.</summary>
    public static Encoding? Find(string name)
    {
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
