namespace Hansa.Core.Readings;

/// <summary>
/// Lines between tables: those known as headings are so at once; of the others a short one right above the next table is
/// taken for the heading of its rows.
/// </summary>
internal sealed class LooseLines
{
    // A line between tables longer than this is a letter, not a heading.
    private const int LongestKnown = 300;
    private const int LongestUnknown = 150;

    private string? _last;
    private bool _signed;

    /// <summary>Whether the line is a heading, by its own words.</summary>
    public bool IsHeading(string line, HeadingKind kind)
    {
        switch (kind)
        {
            case HeadingKind.Receptions or HeadingKind.Nothing:
                return true;
            case HeadingKind.Signature:
                // The body’s name goes on below «Начальник».
                (_signed, _last) = (true, null);
                return false;
            case HeadingKind.Field or HeadingKind.Body or HeadingKind.Institution or HeadingKind.Period when line.Length < LongestKnown && !line.EndsWith('.'):
                _last = null;
                return !_signed;
            case HeadingKind.Other when line.Length < LongestUnknown && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || line[0] == '«') && line[^1] is not ('.' or ';' or ',' or '!'):
                _last = line;
                return false;
            case HeadingKind.Continued:
                return false;
            default:
                _last = null;
                return false;
        }
    }

    /// <summary>A table begins: the line right above it, or null.</summary>
    public string? Take()
    {
        var last = _signed ? null : _last;
        (_last, _signed) = (null, false);
        return last?.TrimEnd(':');
    }
}
