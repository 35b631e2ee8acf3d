using Hansa.Core.Agreements;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Carries down what is told once over several rows: agreements, and sections in a column of their own.</summary>
internal sealed class CarriedCells
{
    private readonly Dictionary<int, string> _above = [];
    private IReadOnlyList<string> _agreements = [];
    private string? _section;
    private string? _heading;

    public void Restart()
    {
        _above.Clear();
        _agreements = [];
        (_section, _heading) = (null, null);
    }

    /// <summary>The row under the agreement that a heading above it tells; for all but the first row it is carried down.</summary>
    public ReadingRow AgreementOfHeading(ReadingRow row, string heading)
    {
        var first = !ReferenceEquals(heading, _heading);
        _heading = heading;
        return row with { Agreements = AgreementTitles.Split(heading), AgreementsFilledDown = !first };
    }

    /// <summary>The text of a cell; that of the cell above where a section’s cell is left empty.</summary>
    public string Text(TableRow row, int column, string? text, List<Problem> problems, int number)
    {
        // Columns that group rows stand first; an empty «Исполнитель» at the end is an honest blank.
        var role = row.Map.Columns[column].Role;
        if (role is not (ColumnRole.Section or ColumnRole.Subsection) || column > 2)
        {
            return text ?? "";
        }

        if (!string.IsNullOrWhiteSpace(text) && !DittoMark.Is(text))
        {
            if (role == ColumnRole.Section)
            {
                _above.Clear();
            }

            return _above[column] = text;
        }

        if (!_above.TryGetValue(column, out var above))
        {
            return "";
        }

        if (!row.Continues(column))
        {
            problems.Add(new Problem("table.section-carried", Severity.Hint) { Row = number, Column = role, Text = above, Arguments = [number, above] });
        }

        return above;
    }

    /// <summary>The row with its agreements, of a table that has a column of them.</summary>
    // domain.md M-18: merged or empty goes on with the agreement above, empty within the same section only.
    public ReadingRow Agreements(ReadingRow row, TableRow source, List<Problem> problems)
    {
        var column = source.Map.IndexOf(ColumnRole.Agreement);
        var section = _section;
        _section = row.Section;
        var ditto = DittoMark.Is(source[column]);
        var none = !source.IsBlank(column) && !ditto && (Placeholder.Is(source[column]) || AgreementTitles.Denies(source[column]));
        if (row.Agreements.Count > 0 && !ditto && !none)
        {
            _agreements = row.Agreements;
            return row;
        }

        if (_agreements.Count == 0 || none || (row.Section != section && !source.Continues(column)))
        {
            _agreements = [];
            problems.Add(new Problem("agreement.none", Severity.Warning) { Row = row.Number, Column = ColumnRole.Agreement });
            return row with { Agreements = [] };
        }

        return row with { Agreements = _agreements, AgreementsFilledDown = true };
    }
}
