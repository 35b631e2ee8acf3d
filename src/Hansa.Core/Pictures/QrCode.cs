using System.Globalization;
using System.Text;

namespace Hansa.Core.Pictures;

/// <summary>
/// A square that telephones read (ISO/IEC 18004): bytes of UTF-8, error correction M, versions 1 to 15, for addresses of up to
/// 412 bytes.
/// </summary>
public sealed class QrCode
{
    /// <summary>Light modules that must surround the square.</summary>
    public const int Margin = 4;

    private readonly bool[,] _dark;

    private QrCode(bool[,] dark) => _dark = dark;

    /// <summary>Modules in a row.</summary>
    public int Size => _dark.GetLength(0);

    public bool IsDark(int x, int y) => _dark[y, x];

    /// <returns>Null when the text is too long.</returns>
    public static QrCode? Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var version = 1; version <= QrLayout.LastVersion; version++)
        {
            if (QrBytes.Fill(version, bytes) is { } codewords)
            {
                return new QrCode(QrDrawing.Draw(version, codewords));
            }
        }

        return null;
    }

    /// <summary>The dark modules as the path of an SVG whose view box begins at 0 and is <see cref="Size"/> + 2 × <see cref="Margin"/> wide.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                if (!_dark[y, x])
                {
                    continue;
                }

                var end = x;
                while (end < Size && _dark[y, end])
                {
                    end++;
                }

                path.Append(CultureInfo.InvariantCulture, $"M{x + Margin} {y + Margin}h{end - x}v1h-{end - x}z");
                x = end;
            }
        }

        return path.ToString();
    }
}
