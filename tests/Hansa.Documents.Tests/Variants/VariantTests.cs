using Hansa.Core.Readings;
using Hansa.Core.Tables;
using Hansa.Documents.Reading;

namespace Hansa.Documents.Tests.Variants;

/// <summary>Reports, the given ones and own, laid out in many other ways, tell the same.</summary>
public class VariantTests
{
    public static TheoryData<string> Reports => ["own-executive", "own-agreements", .. RealReports.Names];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Read_SameReportInAnotherLayout_TellsTheSame(string name) =>
        Compare(name, 100, (look, parts) => new SourceDocument("report.docx", FileFormat.Docx, parts));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Read_SameReportInAnotherWordFile_TellsTheSame(string name) =>
        Compare(name, 16, (look, parts) => Open(AsFile.Docx(parts, new Random(look.Seed), tracked: look.Seed % 2 == 0), "report.docx"));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Read_SameReportInAnotherWorkbook_TellsTheSame(string name) =>
        Compare(name, 16, (look, parts) => Open(AsFile.Xlsx(parts, new Random(look.Seed)), "report.xlsx"), look => look with
        {
            Wrapped = false,
            Split = look.Split == SplitLook.OtherGrid ? SplitLook.None : look.Split,
        });

    [Theory]
    [MemberData(nameof(Reports))]
    public void Read_SameReportInAnotherWebPage_TellsTheSame(string name) =>
        Compare(name, 16, (_, parts) => Open(AsFile.Html(parts), "report.html"), look => look with { Wrapped = false });

    [Theory]
    [MemberData(nameof(Reports))]
    public void Read_SameReportInSeparatedValues_TellsTheSame(string name) =>
        Compare(name, 16, (_, parts) => Open(AsFile.Csv(parts), "report.csv"), look => look with
        {
            Wrapped = false,
            EqualsMerged = false,
            // A heading across the table is no more than the text of its first cell.
            OtherOrder = look.OtherOrder && look.Numbers is not (NumberLook.None or NumberLook.BeforeTheTitle),
            Split = look.Split == SplitLook.OtherGrid ? SplitLook.None : look.Split,
        });

    private static SourceDocument Open(byte[] file, string name) => DocumentReader.Open(new MemoryStream(file), name);

    private static void Compare(string name, int looks, Func<Look, IReadOnlyList<DocumentPart>, SourceDocument> document, Func<Look, Look>? only = null)
    {
        var original = name switch
        {
            "own-executive" => OwnReports.Executive,
            "own-agreements" => OwnReports.Agreements,
            _ => PlainReport.Of(RealReports.Read("reports", name)),
        };
        var failures = new List<string>();
        for (var seed = 0; seed < looks; seed++)
        {
            var look = Look.Any(seed);
            look = only?.Invoke(look) ?? look;
            if (Difference(original, look, document(look, LaidOut.Parts(original, look))) is { } difference)
            {
                failures.Add($"{look}\n    {difference}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} differ:\n{string.Join('\n', failures.Take(12))}");
    }

    private static string? Difference(PlainReport original, Look look, SourceDocument document)
    {
        var readings = ReportReader.Read(document, new ReadOptions { Check = false });
        if (readings.Count != 1)
        {
            return $"{readings.Count} reports";
        }

        var (expected, actual) = (Facts.Of(original, look), Facts.Of(readings[0], look));
        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            var (one, other) = (expected.ElementAtOrDefault(i), actual.ElementAtOrDefault(i));
            if (one != other)
            {
                var same = (one ?? "").Zip(other ?? "").TakeWhile(pair => pair.First == pair.Second).Count();
                var from = Math.Max(0, same - 60);
                return $"line {i}, from {from}\n    expected …{one?[from..]}\n    read     …{(other?.Length > from ? other[from..] : other)}\n    {string.Join(' ', readings[0].Problems.Select(problem => problem.Code).Distinct())}";
            }
        }

        return null;
    }
}
