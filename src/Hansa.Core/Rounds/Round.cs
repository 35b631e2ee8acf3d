using System.Text;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;

namespace Hansa.Core.Rounds;

/// <summary>A round of gathering: which body sends which file for one report of one period (design.md §4, <c>campaign.json</c>).</summary>
public sealed record Round
{
    /// <summary>The id of the form.</summary>
    public required string Form { get; init; }

    public required Period Period { get; init; }

    /// <summary>Null where the round names none; most titles need it.</summary>
    public CasedName? Region { get; init; }

    /// <summary>For a report on one country.</summary>
    public CasedName? Country { get; init; }

    /// <summary>In the order of the file, which is the order of rows inside a section.</summary>
    public required IReadOnlyList<RoundSubmission> Submissions { get; init; }

    /// <summary>The text under the table, or null.</summary>
    public string? Footer { get; init; }

    /// <summary>Receptions to count in the sentence under the table; null when the round does not speak of them.</summary>
    public IReadOnlyList<Reception>? Receptions { get; init; }

    /// <summary>The submission that a file of the round’s folder is, or null when the round does not name it.</summary>
    /// <param name="fileName">Without its folder; in whatever case of letters.</param>
    public RoundSubmission? SubmissionOf(string fileName) => Submissions.FirstOrDefault(submission => RoundNames.Same(submission.File, fileName));

    /// <summary>Reads <c>campaign.json</c>. Never throws; what is wrong is said with file and field.</summary>
    /// <param name="fileName">For the messages only.</param>
    public static RoundReading Parse(string json, string fileName = "campaign.json") =>
        RoundFile.Parse(fileName, Encoding.UTF8.GetBytes(json));

    /// <inheritdoc cref="Parse(string, string)"/>
    public static RoundReading Parse(ReadOnlyMemory<byte> json, string fileName = "campaign.json") => RoundFile.Parse(fileName, json);
}

/// <summary>A round as read: null and the reasons when something in the file is wrong.</summary>
public sealed record RoundReading(Round? Round, IReadOnlyList<Problem> Problems);

/// <summary>What one body sends.</summary>
/// <param name="File">The name of a file in the round's folder, without a path.</param>
/// <param name="Body">The body's name; "" when the round does not give it.</param>
/// <param name="Section">Where rows go that stand under no heading of their own; null when the round does not say.</param>
public sealed record RoundSubmission(string File, string Body, string? Section);
