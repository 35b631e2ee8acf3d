using System.Globalization;
using Hansa.App.Imports;
using Hansa.Bench.Data;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Documents.Writing;

namespace Hansa.Bench;

/// <summary>Word reports of invented activities, as the bodies of a region send them quarter by quarter.</summary>
/// <param name="rowsOfFile">How many rows a body tells of.</param>
internal sealed class RegisterFiles(int activities, int rowsOfFile)
{
    private const ulong Seed = 7;
    private const int FirstYear = 2001;

    private static readonly string[] s_fields = ["культуры", "образования", "спорта", "экономики", "туризма", "молодежной политики"];

    private readonly Dictionary<Period, (List<ReadingRow> Rows, int Files)> _quarters = [];

    /// <summary>Years are as full as those of a country: a million rows lie in thirty.</summary>
    public static int YearsOf(int activities) => Math.Max(1, activities / 33_000);

    /// <summary>A quarter that is full whatever the size of the register.</summary>
    public static Period MiddleOf(int activities) => Quarter(new DateOnly(FirstYear + (YearsOf(activities) / 2), 5, 1));

    /// <summary>All files with who sent them for which period, one after another; the last of each quarter are smaller.</summary>
    public IEnumerable<(FileContent File, string Body, Period Period)> Make()
    {
        foreach (var labelled in DuplicateCorpus.Make(Seed, activities, YearsOf(activities)).Take(activities))
        {
            var row = labelled.Row.Row;
            var quarter = Quarter(row.When.Spans.Min(span => span.Start));
            var (rows, files) = _quarters.GetValueOrDefault(quarter, (new List<ReadingRow>(rowsOfFile), 0));
            rows.Add(row with { Number = rows.Count + 1, Section = $"Сотрудничество в сфере {s_fields[files % s_fields.Length]}" });
            _quarters[quarter] = (rows, files);
            if (rows.Count == rowsOfFile)
            {
                yield return Take(quarter);
            }
        }

        foreach (var quarter in _quarters.Keys.Order(Comparer<Period>.Create((a, b) => a.Start.CompareTo(b.Start))).ToList())
        {
            if (_quarters[quarter].Rows.Count > 0)
            {
                yield return Take(quarter);
            }
        }
    }

    /// <summary>Who sent the n-th file of a quarter.</summary>
    public static string Body(int number) => string.Create(CultureInfo.InvariantCulture, $"Департамент № {number} Смоленской области");

    private (FileContent, string, Period) Take(Period quarter)
    {
        var (rows, files) = _quarters[quarter];
        var form = FormCatalog.BuiltIn.Find("international-executive", quarter.Year)!;
        var report = ReportComposer.Compose(new ReportRequest(form, quarter, [.. rows])).Report;
        using var stream = new MemoryStream();
        ReportWriter.Write(report, stream, FileFormat.Docx);
        rows.Clear();
        _quarters[quarter] = (rows, files + 1);
        return (new FileContent($"{quarter.Code} {files + 1}.docx", stream.ToArray()), Body(files + 1), quarter);
    }

    private static Period Quarter(DateOnly day) => Period.OfQuarter(day.Year, ((day.Month - 1) / 3) + 1);
}
