namespace Hansa.Core.Tables;

/// <summary>
/// A table on its side: headings in the first column, an activity in each of the others; or cards, one below another, each
/// with the headings anew.
/// </summary>
internal static class SidewaysTable
{
    private const int MostLabels = 60;

    /// <summary>The columns and a row for each activity; null when the table does not lie on its side.</summary>
    /// <param name="rows">All rows of the table.</param>
    public static (ColumnMap Map, List<SourceRow> Rows)? Turn(IReadOnlyList<SourceRow> rows)
    {
        if (rows.Count is < 2 or > MostLabels || LabelAt(rows) is not { } label)
        {
            return null;
        }

        var labels = new List<string>();
        var cards = new List<Card>();
        var first = 0;
        foreach (var row in rows)
        {
            if (row.Cells.Count <= label + 1 || HeaderColumn.IsBlank(row.Cells[label].Text))
            {
                return null;
            }

            var text = row.Cells[label].Text.Trim();
            var at = labels.IndexOf(text);
            if (cards.Count == 0 || (at >= 0 && cards[first].Has(at)))
            {
                first = cards.Count;
                cards.AddRange(Enumerable.Range(0, row.Cells.Count - label - 1).Select(_ => new Card(row)));
            }

            if (at < 0)
            {
                at = labels.Count;
                labels.Add(text);
            }

            for (var i = label + 1; i < row.Cells.Count && first + i - label - 1 < cards.Count; i++)
            {
                cards[first + i - label - 1].Put(at, row.Cells[i]);
            }
        }

        var map = HeaderColumns.Accept([.. labels.Select((text, i) => new HeaderColumn(i, 1, [text]))]);
        return map is null ? null : (map, [.. cards.Where(card => card.HasWords).Select(card => card.Row(labels.Count))]);
    }

    // The first column, or the second where the first numbers the headings. Below the title’s heading others must follow.
    private static int? LabelAt(IReadOnlyList<SourceRow> rows)
    {
        var at = NumberCell.Parse(rows[0].Cells[0].Text) is null ? 0 : 1;
        var known = 0;
        foreach (var row in rows)
        {
            if (row.Cells.Count > at && ColumnHeadings.RoleOf(row.Cells[at].Text) is not (ColumnRole.Unknown or ColumnRole.Number))
            {
                known++;
            }
        }

        return known >= 3 && known * 2 > rows.Count ? at : null;
    }

    private sealed class Card(SourceRow first)
    {
        private readonly Dictionary<int, SourceCell> _values = [];

        public bool HasWords => _values.Values.Any(cell => !HeaderColumn.IsBlank(cell.Text) || cell.Nested is not null);

        public bool Has(int label) => _values.ContainsKey(label);

        public void Put(int label, SourceCell value) => _values[label] = value;

        public SourceRow Row(int labels) => first with
        {
            Cells = [.. Enumerable.Range(0, labels).Select(i => _values.TryGetValue(i, out var cell) ? cell with { Column = i, Span = 1, ContinuesAbove = false } : new SourceCell(i, 1, ""))],
        };
    }
}
