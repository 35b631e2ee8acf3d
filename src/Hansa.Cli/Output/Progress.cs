namespace Hansa.Cli.Output;

/// <summary>A line of progress on the terminal, for work on many files; silent in pipes and when asked for quiet.</summary>
internal sealed class Progress : IDisposable
{
    private const int BarLength = 24;

    private readonly ConsoleSession _console;
    private readonly int _total;
    private int _done;

    private Progress(ConsoleSession console, int total) => (_console, _total) = (console, total);

    public static Progress Start(ConsoleSession console, int total) => new(console, total);

    /// <summary>One file more is done.</summary>
    public void Step(string what)
    {
        _done++;
        if (!_console.ShowsProgress || _total < 2)
        {
            return;
        }

        var filled = BarLength * _done / _total;
        var name = what.Length > 40 ? what[..39] + "…" : what;
        _console.Error.Write($"\r{new string('█', filled)}{new string('░', BarLength - filled)} {_done}/{_total} {name,-40}");
        if (_done == _total)
        {
            Clear();
        }
    }

    public void Dispose()
    {
        if (_done < _total)
        {
            Clear();
        }
    }

    private void Clear()
    {
        if (_console.ShowsProgress && _total > 1)
        {
            _console.Error.Write("\r\e[2K");
        }
    }
}
