using System.IO.Compression;
using System.Text;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Reading;

/// <summary>Spoils files in the ways that disks, mailers and ill will do; the same seed spoils in the same way.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] s_values = ["-1", "0", "2147483647", "-2147483648", "99999999999999", "", "restart", "&#x0;", "мусор", "1e309", "\uFFFF"];

    private static readonly string[] s_inserts =
    [
        "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "<w:p/>", "<w:del>", "<row r=\"5\">", "<c t=\"s\"><v>9</v></c>", "<table>", "<td>", "</table>",
        "<!--", "-->", "<![CDATA[", "]]>", "<?x", "<!DOCTYPE x>", "&", "&#55555;", "&lt", "\"", "'", "<", ">", "\t", "\n\t1.\n", "\0", "table:number-rows-repeated=\"9999999\" ",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Flips, cuts, doubles or swaps bytes, whatever they mean.</summary>
    public byte[] OfBytes(byte[] file)
    {
        var bytes = file.ToList();
        for (var times = _random.Next(1, 12); times > 0 && bytes.Count > 0; times--)
        {
            var at = _random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, 1 << _random.Next(10));
            switch (_random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << _random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)_random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4 when _random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)_random.Next(256), length));
                    break;
                default:
                    bytes[at] = 0xFF;
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Spoils parts inside the package, which is then put together properly again.</summary>
    public byte[] OfParts(byte[] file)
    {
        var parts = Parts(file);
        for (var times = _random.Next(1, 5); times > 0; times--)
        {
            var at = _random.Next(parts.Count);
            switch (_random.Next(9))
            {
                case 0:
                    parts.RemoveAt(at);
                    break;
                case 1:
                    parts.Add(parts[at]);
                    break;
                case 2:
                    var other = _random.Next(parts.Count);
                    (parts[at], parts[other]) = ((parts[at].Name, parts[other].Content), (parts[other].Name, parts[at].Content));
                    break;
                case 3:
                    parts[at] = (parts[at].Name, OfBytes(parts[at].Content));
                    break;
                default:
                    parts[at] = (parts[at].Name, Encoding.UTF8.GetBytes(OfMarkup(Encoding.UTF8.GetString(parts[at].Content))));
                    break;
            }

            if (parts.Count == 0)
            {
                break;
            }
        }

        var package = new TestPackage();
        parts.ForEach(part => package.With(part.Name, part.Content));
        return package.ToBytes();
    }

    /// <summary>Spoils markup or text: tags go, come twice, change places, values turn wild.</summary>
    public string OfMarkup(string text)
    {
        for (var times = _random.Next(1, 6); times > 0 && text.Length > 2; times--)
        {
            var at = _random.Next(text.Length);
            var open = Math.Max(0, text.LastIndexOf('<', at));
            var close = text.IndexOf('>', at) is var end and >= 0 ? end + 1 : text.Length;
            switch (_random.Next(6))
            {
                case 0:
                    text = text.Remove(open, close - open);
                    break;
                case 1:
                    text = text.Insert(_random.Next(text.Length), text[open..close]);
                    break;
                case 2:
                    text = text.Insert(at, s_inserts[_random.Next(s_inserts.Length)]);
                    break;
                case 3:
                    var quote = text.IndexOf('"', at);
                    var last = quote < 0 ? -1 : text.IndexOf('"', quote + 1);
                    text = last < 0 ? text : text[..(quote + 1)] + s_values[_random.Next(s_values.Length)] + text[last..];
                    break;
                case 4:
                    var times2 = _random.Next(2, 40);
                    text = text.Insert(open, string.Concat(Enumerable.Repeat(text[open..Math.Min(close, open + 500)], times2)));
                    break;
                default:
                    var length = Math.Min(text.Length - at, _random.Next(200));
                    text = text.Remove(at, length);
                    break;
            }
        }

        return text;
    }

    private static List<(string Name, byte[] Content)> Parts(byte[] file)
    {
        var parts = new List<(string, byte[])>();
        using var archive = new ZipArchive(new MemoryStream(file));
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            var bytes = new MemoryStream();
            content.CopyTo(bytes);
            parts.Add((entry.FullName, bytes.ToArray()));
        }

        return parts;
    }
}
