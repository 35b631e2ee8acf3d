namespace Hansa.Documents.Reading.Html;

/// <summary>Gathers text as a browser lays it out: runs of white space are one space, blocks begin on new lines.</summary>
internal sealed class HtmlText(ReadLimits limits, ProblemLog log)
{
    private readonly TextBuffer _text = new(limits.CellCharacters);
    private bool _breakWaits;
    private bool _spaceWaits;

    public int Length => _text.Length;

    public void Append(string text, bool keepSpaces)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\r' or '\n' or '\f' && !keepSpaces)
            {
                _spaceWaits = true;
            }
            else
            {
                Append(c);
            }
        }
    }

    /// <summary>A block begins or ends here: what follows stands on a line of its own.</summary>
    public void Block()
    {
        _breakWaits |= _text.Length > 0;
        _spaceWaits = false;
    }

    public void LineBreak()
    {
        if (_breakWaits)
        {
            _text.Append('\n');
        }

        (_breakWaits, _spaceWaits) = (false, false);
        _text.Append('\n');
    }

    public string Take()
    {
        _text.Settle();
        TextFaults.Report(_text, log, limits);
        (_breakWaits, _spaceWaits) = (false, false);
        return _text.Take().TrimEnd('\n', ' ');
    }

    private void Append(char c)
    {
        if (_breakWaits)
        {
            _text.Append('\n');
        }
        else if (_spaceWaits && _text.Length > 0 && _text.Text[^1] != '\n')
        {
            _text.Append(' ');
        }

        (_breakWaits, _spaceWaits) = (false, false);
        _text.Append(c);
    }
}
