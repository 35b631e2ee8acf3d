namespace Hansa.Documents.Reading.Html;

/// <summary>Knows whether text stands inside an element that a browser does not show.</summary>
internal sealed class HtmlHiding
{
    private string? _name;
    private int _depth;

    public bool IsActive => _name is not null;

    /// <summary>Follows a start tag; true when it hides what follows or stands in something hidden.</summary>
    public bool Starts(HtmlTokens tokens)
    {
        if (_name is not null)
        {
            // An inline element that was never closed hides no further than its cell.
            if (EndsAtTable(tokens.Name))
            {
                _name = null;
            }
            else
            {
                _depth += tokens.Name == _name ? 1 : 0;
                return true;
            }
        }

        if (IsVoid(tokens.Name) || !Hides(tokens))
        {
            return false;
        }

        (_name, _depth) = (tokens.Name, 1);
        return true;
    }

    /// <summary>Follows an end tag; true when it belongs to something hidden.</summary>
    public bool Ends(string name)
    {
        if (_name is null)
        {
            return false;
        }

        if (EndsAtTable(name))
        {
            _name = null;
            return false;
        }

        if (name == _name && --_depth == 0)
        {
            _name = null;
        }

        return true;
    }

    private bool EndsAtTable(string name) =>
        name is "td" or "th" or "tr" or "table" && _name is not ("table" or "tr" or "td" or "th" or "div" or "tbody");

    private static bool IsVoid(string name) => name is "br" or "img" or "hr" or "input" or "meta" or "link" or "col" or "wbr";

    private static bool Hides(HtmlTokens tokens)
    {
        if (tokens.Name == "del" || tokens.Attribute("hidden") is not null)
        {
            return true;
        }

        if (tokens.Attribute("style") is not { } style)
        {
            return false;
        }

        var tight = style.Replace(" ", "", StringComparison.Ordinal);
        return Has(tight, "display:none") || Has(tight, "mso-hide:all")
            || Has(tight, "mso-element:comment") || Has(tight, "mso-element:footnote-list") || Has(tight, "mso-element:endnote-list")
            || Has(tight, "mso-element:header") || Has(tight, "mso-element:footer");
    }

    private static bool Has(string style, string rule) => style.Contains(rule, StringComparison.OrdinalIgnoreCase);
}
