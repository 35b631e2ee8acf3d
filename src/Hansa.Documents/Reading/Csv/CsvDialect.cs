namespace Hansa.Documents.Reading.Csv;

/// <summary>Finds the delimiter of a file of delimited values.</summary>
internal static class CsvDialect
{
    private const int FewestColumns = 3;

    /// <summary>The delimiter: semicolon (Excel in Russia), tab, comma or bar; null when the lines are no such table.</summary>
    /// <param name="lines">The first lines of the file.</param>
    public static char? Find(IReadOnlyList<string> lines)
    {
        if (lines.Count > 0 && lines[0].Length == 5 && lines[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return lines[0][4];
        }

        char? best = null;
        var bestShare = 0.0;
        foreach (var delimiter in ";\t,|")
        {
            var share = ShareOfEqualRecords(lines, delimiter);
            if (share > bestShare)
            {
                (best, bestShare) = (delimiter, share);
            }
        }

        return bestShare >= 0.5 ? best : null;
    }

    // Which part of the records has as many fields as most have. A heading of one field counts neither way.
    private static double ShareOfEqualRecords(IReadOnlyList<string> lines, char delimiter)
    {
        var counts = new Dictionary<int, int>();
        var records = 0;
        var fields = 1;
        var quoted = false;
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Length; i++)
            {
                quoted ^= line[i] == '"';
                fields += line[i] == delimiter && !quoted && !IsComma(line, i) ? 1 : 0;
            }

            if (quoted)
            {
                continue;
            }

            if (fields > 1)
            {
                records++;
                counts[fields] = counts.GetValueOrDefault(fields) + 1;
            }

            fields = 1;
        }

        var most = 0;
        foreach (var (count, times) in counts)
        {
            most = count >= FewestColumns ? Math.Max(most, times) : most;
        }

        return records == 0 ? 0 : (double)most / records;
    }

    // In a sentence a space follows the comma, in a file of values hardly ever.
    private static bool IsComma(string line, int at) => line[at] == ',' && at + 1 < line.Length && line[at + 1] == ' ';
}
