using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Cli.Output;

/// <summary>Tells on a screen what was read from one file: title, period, sections with their rows, what wants attention.</summary>
internal sealed class ReadingSummary(string file)
{
    private readonly List<(string? Section, string? Subsection, int Rows)> _sections = [];
    private readonly List<Problem> _fileProblems = [];
    private readonly SortedDictionary<string, int> _repairs = new(StringComparer.Ordinal);
    private readonly int[] _severities = new int[3];
    private readonly List<ReadingHead> _heads = [];
    private string? _footer;
    private int _rows;
    private int _counted;
    private long _people;
    private int _outside;

    public bool IsUnreadable { get; private set; }

    public void Add(ReadingPart part)
    {
        switch (part)
        {
            case ReadingHead head:
                _heads.Add(head);
                break;
            case ReadingRow row:
                AddRow(row);
                break;
            case ReadingTail tail:
                _footer = tail.Footer ?? _footer;
                _fileProblems.AddRange(tail.Problems);
                IsUnreadable |= FileReadings.IsUnreadable(tail);
                Count(tail.Problems);
                Count(tail.Repairs);
                break;
        }
    }

    public void Write(ConsoleSession console)
    {
        var screen = console.Out;
        screen.WriteLine(file);
        foreach (var head in _heads)
        {
            if (head.Title.Length > 0)
            {
                Wrap.Write(screen, head.Title, console.Width, "  ", "  ");
            }

            if (head.Columns.Count == 0)
            {
                continue;
            }

            var period = head.Period is { } found ? PeriodWords.Nominative(found, console.Language) : console.Say("read.no-period");
            screen.WriteLine($"  {console.Say("read.head", head.Form ?? console.Say("read.no-form"), period)}");
        }

        foreach (var (section, subsection, rows) in _sections)
        {
            if (section is not null || subsection is not null)
            {
                var name = subsection is null ? section : section is null ? subsection : $"{section}: {subsection}";
                Wrap.Write(screen, $"{name} — {rows}", console.Width, "    ", "      ");
            }
        }

        if (_rows > 0)
        {
            screen.WriteLine("  " + console.Say("read.rows", _rows, _people, _rows - _counted));
        }

        if (_outside > 0)
        {
            screen.WriteLine("  " + console.Say("read.outside", _outside));
        }

        if (_footer is not null)
        {
            Wrap.Write(screen, console.Say("read.footer", _footer), console.Width, "  ", "    ");
        }

        if (_repairs.Count > 0)
        {
            var list = string.Join(", ", _repairs.Select(repair => $"{console.Say("repair." + repair.Key)} – {repair.Value}"));
            Wrap.Write(screen, console.Say("read.repairs", list), console.Width, "  ", "    ");
        }

        foreach (var problem in _fileProblems.Where(problem => problem.Severity != Severity.Hint || _rows == 0))
        {
            ProblemLines.Write(console, problem, "  ");
        }

        if (_severities.Any(count => count > 0) && !IsUnreadable)
        {
            screen.WriteLine("  " + console.Say(
                "read.problems", _severities[(int)Severity.Error], _severities[(int)Severity.Warning], _severities[(int)Severity.Hint]));
        }

        screen.WriteLine();
    }

    private void AddRow(ReadingRow row)
    {
        _rows++;
        _outside += row.OutsidePeriod ? 1 : 0;
        if (row.Headcount is { } count)
        {
            _counted++;
            _people += count.Total;
        }

        if (_sections.Count > 0 && _sections[^1] is var last && last.Section == row.Section && last.Subsection == row.Subsection)
        {
            _sections[^1] = last with { Rows = last.Rows + 1 };
        }
        else
        {
            _sections.Add((row.Section, row.Subsection, 1));
        }

        Count(row.Problems);
        Count(row.Repairs);
    }

    private void Count(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            _severities[(int)problem.Severity]++;
        }
    }

    private void Count(IReadOnlyList<Repair> repairs)
    {
        foreach (var repair in repairs)
        {
            _repairs[repair.Kind] = _repairs.GetValueOrDefault(repair.Kind) + 1;
        }
    }
}
