using System.Globalization;
using Hansa.Documents.Reading.Docx;

namespace Hansa.Documents.Reading.Html;

/// <summary>Numbers the items of ordered lists.</summary>
internal sealed class HtmlLists
{
    private const int Deepest = 64;

    private readonly Dictionary<int, int> _bulletNumbers = [];
    private readonly Stack<(bool Ordered, string Format, int Next)> _open = new();

    public void Start(HtmlTokens tokens)
    {
        if (tokens.Name is "ol" or "ul" && _open.Count < Deepest)
        {
            var format = tokens.Attribute("type") switch
            {
                "a" => "lowerLetter",
                "A" => "upperLetter",
                "i" => "lowerRoman",
                "I" => "upperRoman",
                _ => "decimal",
            };
            _open.Push((tokens.Name == "ol", format, Number(tokens, "start") ?? 1));
        }
    }

    public void End(string name)
    {
        if (name is "ol" or "ul" && _open.Count > 0)
        {
            _open.Pop();
        }
    }

    /// <summary>What stands before the item that begins: «3. », or "" in a list of bullets.</summary>
    public string NextLabel(HtmlTokens item)
    {
        if (_open.Count == 0 || !_open.Peek().Ordered)
        {
            return "";
        }

        var list = _open.Pop();
        var number = Number(item, "value") ?? list.Next;
        _open.Push(list with { Next = number + 1 });
        return ListLabel.Number(number, list.Format) + ". ";
    }

    /// <summary>The running number for a number cell of this table that holds nothing but a bullet.</summary>
    public string NumberInsteadOfBullet(int table)
    {
        var number = _bulletNumbers.GetValueOrDefault(table) + 1;
        _bulletNumbers[table] = number;
        return number.ToString(CultureInfo.InvariantCulture) + ".";
    }

    private static int? Number(HtmlTokens tokens, string attribute) =>
        int.TryParse(tokens.Attribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value < int.MaxValue ? value : null;
}
