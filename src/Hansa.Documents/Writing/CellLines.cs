using System.Buffers;
using Hansa.Core.Reports;

namespace Hansa.Documents.Writing;

/// <summary>The paragraphs of a text, one after the other, with no-break spaces put in.</summary>
internal ref struct CellLines
{
    private readonly char[] _copy;
    private ReadOnlySpan<char> _rest;
    private bool _more;

    /// <param name="scratch">Grows as needed and is used again for the next text.</param>
    /// <param name="heading">A title or heading: short words are held to the next word.</param>
    public CellLines(string text, ref char[] scratch, bool heading = false)
    {
        if (scratch.Length < text.Length)
        {
            scratch = new char[Math.Max(text.Length, scratch.Length * 2)];
        }

        _copy = scratch;
        text.CopyTo(_copy);
        if (heading)
        {
            Typography.BindHeading(_copy.AsSpan(0, text.Length));
        }
        else
        {
            Typography.Bind(_copy.AsSpan(0, text.Length));
        }

        _rest = _copy.AsSpan(0, text.Length);
        _more = text.Length > 0;
    }

    public ReadOnlySpan<char> Current { get; private set; }

    public bool MoveNext()
    {
        if (!_more)
        {
            return false;
        }

        var end = _rest.IndexOf('\n');
        _more = end >= 0;
        Current = _more ? _rest[..end] : _rest;
        _rest = _more ? _rest[(end + 1)..] : default;
        return true;
    }
}
