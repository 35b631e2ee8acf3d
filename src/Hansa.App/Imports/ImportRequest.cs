using Hansa.Core.Periods;
using Hansa.Documents.Reading;

namespace Hansa.App.Imports;

/// <summary>What is to be taken into the register, and what the user says of it beforehand.</summary>
/// <param name="Paths">Files and folders. A folder with <c>campaign.json</c> is a round: the file says who sent what.</param>
/// <param name="Actor">Who does it, for the audit.</param>
public sealed record ImportRequest(IReadOnlyList<string> Paths, string Actor)
{
    /// <summary>ISO 3166-2 of the region whose register it goes to; null lets the register or the files tell.</summary>
    public string? Region { get; init; }

    /// <summary>Who sent the files, where no round says so.</summary>
    public string? Body { get; init; }

    /// <summary>Id of the form, or null to recognise it.</summary>
    public string? Form { get; init; }

    /// <summary>The reporting period; outranks the one in the title.</summary>
    public Period? Period { get; init; }

    public ReadLimits Limits { get; init; } = ReadLimits.Default;
}

/// <summary>How far an import has come.</summary>
/// <param name="File">The one in hand, without its folder.</param>
/// <param name="Rows">Of the file in hand, so far.</param>
public readonly record struct ImportProgress(int FilesDone, int Files, string File, int Rows);
