using Hansa.Core.Readings;
using Hansa.Documents.Reading;
using Hansa.Tests;

namespace Hansa.Documents.Tests;

/// <summary>The five given reports, read from Word files or from their text form.</summary>
internal static class RealReports
{
    public static IReadOnlyList<string> Names { get; } =
        ["executive-2020-Q2", "belarus-2020-H1", "executive-2023-Q3", "agreements-2020-Q1", "municipal-2020-Q2"];

    /// <param name="folder">reports or seeds.</param>
    public static Core.Readings.Reading Read(string folder, string name) =>
        ReportReader.Read(DocumentReader.Open(Repo.SharedPath(folder, name + (folder == "seeds" ? ".txt" : ".docx"))))[0];
}
