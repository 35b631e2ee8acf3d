using System.Text;

namespace Hansa.Documents.Reading.Plain;

/// <summary>Gives the lines of a text file, none longer than the limit of a cell; any of \n, \r\n and \r ends a line.</summary>
internal sealed class LineReader : IDisposable
{
    private readonly StreamReader _reader;
    private readonly ReadLimits _limits;
    private readonly ProblemLog _log;
    private readonly TextBuffer _line;
    private readonly char[] _block = new char[4096];
    private string? _givenBack;
    private int _at;
    private int _end;

    /// <param name="content">Read from its beginning; disposed with the reader.</param>
    public LineReader(Stream content, Encoding encoding, ReadLimits limits, ProblemLog log)
    {
        content.Position = 0;
        _reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true);
        (_limits, _log, _line) = (limits, log, new TextBuffer(limits.CellCharacters));
    }

    /// <summary>Makes this line the next one again.</summary>
    public void GiveBack(string line) => _givenBack = line;

    /// <summary>The next line without its end, or null behind the last.</summary>
    public string? Next()
    {
        if (_givenBack is { } line)
        {
            _givenBack = null;
            return line;
        }

        var any = false;
        while (_at < _end || Fill())
        {
            any = true;
            var rest = _block.AsSpan(_at.._end);
            var found = rest.IndexOfAny('\n', '\r');
            _line.Append(found < 0 ? rest : rest[..found]);
            _at += found < 0 ? rest.Length : found;
            if (found >= 0)
            {
                EndLine();
                return Take();
            }
        }

        return any ? Take() : null;
    }

    public void Dispose() => _reader.Dispose();

    private void EndLine()
    {
        var carriage = _block[_at++] == '\r';
        if (carriage && (_at < _end || Fill()) && _block[_at] == '\n')
        {
            _at++;
        }
    }

    private string Take()
    {
        _line.Settle();
        TextFaults.Report(_line, _log, _limits);
        return _line.Take();
    }

    private bool Fill()
    {
        _at = 0;
        _end = _reader.Read(_block, 0, _block.Length);
        return _end > 0;
    }
}
