using System.Collections.Concurrent;
using System.Text;

namespace Hansa.Web.Assets;

/// <summary>Pictures of the icon set, drawn into the page so that they take its colours and need no request.</summary>
internal static class IconPictures
{
    private static readonly ConcurrentDictionary<string, string> s_pictures = new(StringComparer.Ordinal);

    public static string Of(string name) => s_pictures.GetOrAdd(name, static name =>
    {
        using var stream = typeof(IconPictures).Assembly.GetManifestResourceStream($"icons/{name}.svg")
            ?? throw new ArgumentException($"Assets/icons.txt does not list {name}.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var svg = reader.ReadToEnd();
        var inner = svg[(svg.IndexOf('>', svg.IndexOf("<svg", StringComparison.Ordinal)) + 1)..svg.LastIndexOf("</svg>", StringComparison.Ordinal)];
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"icon\" width=\"24\" height=\"24\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" "
            + "stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\">"
            + string.Join("", inner.Split('\n').Select(static line => line.Trim())) + "</svg>";
    });
}
