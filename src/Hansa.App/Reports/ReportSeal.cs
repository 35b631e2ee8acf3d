using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hansa.Core.Reports;

namespace Hansa.App.Reports;

/// <summary>A short name for exactly these words in exactly this order.</summary>
internal static class ReportSeal
{
    private const char Mark = '\u001f';

    public static string Of(Report report)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + Mark));
        Add(report.Title);
        Add(report.Footer ?? "");
        foreach (var line in ReportLine.Of(report))
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{line.Kind}{line.Heading}"));
            foreach (var column in line.Row is null ? [] : report.Columns)
            {
                Add(ReportCells.TextOf(line.Row!, column));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12));
    }
}
