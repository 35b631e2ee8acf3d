using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Rounds;
using Hansa.Documents.Reading;

namespace Hansa.Documents.Rounds;

/// <summary>A folder with <c>campaign.json</c> and what the bodies sent (design.md §4).</summary>
public static class RoundFolder
{
    public const string Description = "campaign.json";

    private const int LargestDescription = 4 << 20;

    /// <summary>Reads every file of the folder and makes the report of them.</summary>
    /// <param name="forms">Null for the forms that come with Hansa.</param>
    /// <returns>No report, and the reasons, when the folder or its description cannot be read.</returns>
    public static RoundResult Consolidate(string folder, FormCatalog? forms = null, ReadLimits? limits = null)
    {
        forms ??= FormCatalog.BuiltIn;
        var reading = Describe(folder);
        if (reading.Round is not { } round)
        {
            return new RoundResult(null, reading.Problems);
        }

        var options = new ReadOptions { Form = round.Form, Period = round.Period, Forms = forms };
        var files = new List<RoundFileReading>();
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                if (!IsAside(Path.GetFileName(path)))
                {
                    files.Add(Read(path, options, limits));
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new RoundResult(null, [.. reading.Problems, Unreadable(folder, fault)]);
        }

        var result = RoundConsolidation.Consolidate(round, files, forms);
        return result with { Problems = [.. reading.Problems, .. result.Problems] };
    }

    /// <summary>Reads the description alone.</summary>
    public static RoundReading Describe(string folder)
    {
        var path = Path.Combine(folder, Description);
        try
        {
            if (!File.Exists(path))
            {
                return new RoundReading(null, [new Problem("round.no-description", Severity.Error) { Text = folder, Arguments = [folder, Description] }]);
            }

            return new FileInfo(path).Length <= LargestDescription
                ? Round.Parse(File.ReadAllBytes(path))
                : new RoundReading(null, [new Problem("json.invalid", Severity.Error) { Arguments = [Description, "", 1, 1] }]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new RoundReading(null, [Unreadable(path, fault)]);
        }
    }

    private static RoundFileReading Read(string path, ReadOptions options, ReadLimits? limits)
    {
        var readings = ReportReader.Read(DocumentReader.Open(path, limits), options);

        // A document without a table gives one reading that has no columns and says why; a letter may say that there was nothing.
        var found = readings.Where(reading => reading.Head.Columns.Count > 0 || RoundConsolidation.IsNilReturn(reading)).ToList();
        var problems = found.Any(RoundConsolidation.IsNilReturn)
            ? []
            : readings.SelectMany(reading => reading.Tail.Problems).Where(problem => problem.Severity == Severity.Error);
        return new RoundFileReading(Path.GetFileName(path), found, [.. problems]);
    }

    // Hidden files, what Word and LibreOffice lay beside an open document, the description itself and other notes of programs.
    private static bool IsAside(string name) =>
        name[0] == '.' || name.StartsWith("~$", StringComparison.Ordinal)
        || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "desktop.ini", StringComparison.OrdinalIgnoreCase);

    private static Problem Unreadable(string path, Exception fault) =>
        new("round.folder-unreadable", Severity.Error) { Text = path, Arguments = [path, fault.Message] };
}
