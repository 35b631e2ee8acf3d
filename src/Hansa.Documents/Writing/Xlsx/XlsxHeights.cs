using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;

namespace Hansa.Documents.Writing.Xlsx;

/// <summary>Heights of the rows of a sheet, in points.</summary>
internal sealed class XlsxHeights
{
    /// <summary>No row of Excel is higher.</summary>
    public const double Most = 409;

    private const double Padding = 2.4;
    private const double WidestStretch = 1.6;

    private readonly Report _report;
    private readonly double[] _widths;
    private readonly int[] _lines;
    private double _owed;
    private int _mergedLeft;

    /// <summary>Widens each column whose longest cell would not fit the highest row that Excel has.</summary>
    public XlsxHeights(Report report)
    {
        _report = report;
        _lines = new int[report.Columns.Count];
        _widths = [.. report.Columns.Select(column => column.Width)];
        foreach (var row in report.Rows)
        {
            for (var i = 0; i < _lines.Length; i++)
            {
                _lines[i] = Math.Max(_lines[i], LinesOf(row, i));
            }
        }

        for (var i = 0; i < _widths.Length; i++)
        {
            _widths[i] *= Math.Clamp(TextMeasure.HeightOf(_lines[i], report.Page.TextPoints) / (Most - 10), 1, WidestStretch);
        }
    }

    /// <summary>Widths of the columns in millimetres; print scales them back to the page.</summary>
    public IReadOnlyList<double> Widths => _widths;

    public double Header()
    {
        var lines = 1;
        for (var i = 0; i < _widths.Length; i++)
        {
            lines = Math.Max(lines, TextMeasure.LinesOf(_report.Columns[i].Heading, _widths[i] - Padding, _report.Page.TextPoints, bold: true));
        }

        return Capped(TextMeasure.HeightOf(lines, _report.Page.TextPoints));
    }

    public double Across(string text, double points, bool bold) =>
        Capped(TextMeasure.HeightOf(TextMeasure.LinesOf(text, _widths.Sum() - Padding, points, bold), points) + 3);

    /// <summary>The height of a row; the last row under a merged cell of agreements is as high as that cell's words still need.</summary>
    public double Row(ReadingRow row, AgreementCell agreements)
    {
        var height = OwnHeight(row, agreements);
        if (agreements.Rows > 1)
        {
            (_owed, _mergedLeft) = (AgreementHeight(row), agreements.Rows);
        }

        if (_mergedLeft > 0)
        {
            _mergedLeft--;
            height = _mergedLeft == 0 ? Math.Max(height, _owed) : height;
            _owed -= height;
        }

        return Capped(height);
    }

    private static double Capped(double height) => Math.Min(height, Most);

    private double OwnHeight(ReadingRow row, AgreementCell agreements)
    {
        var lines = 1;
        for (var i = 0; i < _widths.Length; i++)
        {
            if (_report.Columns[i].Role != ColumnRole.Agreement || !agreements.IsBlank && agreements.Rows <= 1)
            {
                lines = Math.Max(lines, LinesOf(row, i));
            }
        }

        return TextMeasure.HeightOf(lines, _report.Page.TextPoints);
    }

    private double AgreementHeight(ReadingRow row)
    {
        var lines = 1;
        for (var i = 0; i < _widths.Length; i++)
        {
            if (_report.Columns[i].Role == ColumnRole.Agreement)
            {
                lines = LinesOf(row, i);
            }
        }

        return TextMeasure.HeightOf(lines, _report.Page.TextPoints);
    }

    private int LinesOf(ReadingRow row, int column) =>
        TextMeasure.LinesOf(ReportCells.TextOf(row, _report.Columns[column]), _widths[column] - Padding, _report.Page.TextPoints);
}
