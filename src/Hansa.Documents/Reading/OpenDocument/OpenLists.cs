using System.Globalization;
using System.Text;
using Hansa.Documents.Reading.Docx;

namespace Hansa.Documents.Reading.OpenDocument;

/// <summary>Counts the items of lists as they are met in order, and writes their numbers.</summary>
/// <param name="styleOf">The levels of a list style, or null.</param>
internal sealed class OpenLists(Func<string?, OpenListLevel?[]?> styleOf)
{
    private const int MostLists = 100_000;

    private readonly Dictionary<string, int?[]> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _byStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _bulletNumbers = new(StringComparer.Ordinal);
    private readonly Stack<(string Style, int?[] Last)> _open = new();
    private bool _itemWaits;

    /// <summary>The style of the last item, when it has a bullet; else null.</summary>
    public string? LastBullet { get; set; }

    /// <param name="style">Null takes the style of the list around it.</param>
    /// <param name="id">The list's own id, null when it has none.</param>
    /// <param name="continues">The id of the list it goes on with; "" for the last one of its style; null to begin anew.</param>
    public void Enter(string? style, string? id, string? continues)
    {
        var last = new int?[OpenStyles.Levels];
        if (_open.Count > 0)
        {
            (style, last) = (style ?? _open.Peek().Style, _open.Peek().Last);
        }
        else if (continues is not null)
        {
            last = (continues.Length > 0 ? _byId.GetValueOrDefault(continues) : _byStyle.GetValueOrDefault(style ?? "")) ?? last;
        }

        if (id is not null && _byId.Count < MostLists)
        {
            _byId[id] = last;
        }

        if (_byStyle.Count < MostLists)
        {
            _byStyle[style ?? ""] = last;
        }

        _open.Push((style ?? "", last));
    }

    public void Leave()
    {
        if (_open.Count > 0)
        {
            _open.Pop();
        }

        _itemWaits = false;
    }

    /// <param name="start">The number it begins at, null to count on.</param>
    public void BeginItem(int? start)
    {
        _itemWaits = _open.Count is > 0 and <= OpenStyles.Levels;
        if (_itemWaits && start is not null)
        {
            _open.Peek().Last[_open.Count - 1] = start - 1;
        }
    }

    /// <summary>The number of the item whose first paragraph begins now; "" for bullets and all other paragraphs.</summary>
    public string NextLabel()
    {
        LastBullet = null;
        if (!_itemWaits)
        {
            return "";
        }

        _itemWaits = false;
        var (style, last) = _open.Peek();
        var level = _open.Count - 1;
        if (styleOf(style) is not { } levels || levels[level] is not { } look)
        {
            return "";
        }

        last[level] = last[level] + 1 ?? look.Start;
        Array.Clear(last, level + 1, last.Length - level - 1);
        if (look.Format is null)
        {
            LastBullet = style;
            return "";
        }

        return look.Pattern is { Length: > 0 } pattern ? OfPattern(pattern, levels, last) : OfLevels(look, levels, last, level);
    }

    /// <summary>See <see cref="WordMarkup.NumberInsteadOfBullet"/>.</summary>
    public string NumberInsteadOfBullet(string style)
    {
        var number = _bulletNumbers.GetValueOrDefault(style) + 1;
        _bulletNumbers[style] = number;
        return number.ToString(CultureInfo.InvariantCulture) + ".";
    }

    private static string OfLevels(OpenListLevel look, OpenListLevel?[] levels, int?[] last, int level)
    {
        var label = new StringBuilder(look.Prefix);
        for (var i = Math.Max(0, level - Math.Max(1, look.ShownLevels) + 1); i <= level; i++)
        {
            label.Append(NumberAt(levels, last, i)).Append(i < level ? "." : "");
        }

        return label.Append(look.Suffix).ToString().Trim();
    }

    // LibreOffice's own form: «%1%.%2%)».
    private static string OfPattern(string pattern, OpenListLevel?[] levels, int?[] last)
    {
        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var close = pattern[i] == '%' ? pattern.IndexOf('%', i + 1) : -1;
            if (close > 0 && int.TryParse(pattern.AsSpan(i + 1, close - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
                && level is >= 1 and <= OpenStyles.Levels)
            {
                label.Append(NumberAt(levels, last, level - 1));
                i = close;
            }
            else
            {
                label.Append(pattern[i]);
            }
        }

        return label.ToString().Trim();
    }

    private static string NumberAt(OpenListLevel?[] levels, int?[] last, int level)
    {
        var look = levels[level];
        var format = look?.Format switch
        {
            "I" => "upperRoman",
            "i" => "lowerRoman",
            "A" => "upperLetter",
            "a" => "lowerLetter",
            "" => "none",
            { } russian when russian.StartsWith("А, Б", StringComparison.Ordinal) => "russianUpper",
            { } russian when russian.StartsWith("а, б", StringComparison.Ordinal) => "russianLower",
            _ => "decimal",
        };
        return ListLabel.Number(last[level] ?? look?.Start ?? 1, format);
    }
}
