using System.Reflection;
using System.Text;

namespace Hansa.Documents.Writing;

/// <summary>The parts of a package that hardly change, as files embedded beside the code, with slots such as <c>{{font}}</c>.</summary>
internal static class PartTemplates
{
    /// <param name="name">Folder and file: <c>Docx/styles.xml</c>.</param>
    /// <param name="fill">Writes what stands for a slot.</param>
    public static void Write(MarkupWriter writer, string name, Action<string, MarkupWriter>? fill = null)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("parts/" + name)
            ?? throw new InvalidOperationException($"The part {name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        ReadOnlySpan<byte> rest = bytes;
        while (rest.IndexOf("{{"u8) is var open and >= 0)
        {
            var close = rest.IndexOf("}}"u8);
            writer.Raw(rest[..open]);
            fill?.Invoke(Encoding.UTF8.GetString(rest[(open + 2)..close]), writer);
            rest = rest[(close + 2)..];
        }

        writer.Raw(rest);
    }
}
