using Hansa.Core.Permissions;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;

namespace Hansa.App.Samples;

/// <summary><c>samples/region/round.json</c>: who works in the sample region, and the round that is on, in the middle of it.</summary>
/// <param name="Password">Of all accounts.</param>
internal sealed record SampleRoundFile(
    string Password, IReadOnlyList<SampleAccount> People, string Period, IReadOnlyList<string> Forms, IReadOnlyList<SampleSubmission> Submissions);

/// <param name="Key">Before the @ of the address.</param>
/// <param name="Body">Key of the organization the role is for; null is the whole region.</param>
internal sealed record SampleAccount(string Key, string Name, Role Role, string? Body)
{
    public string Email => Key + "@hansa.example";

    public string Actor => $"{Name} <{Email}>";
}

/// <param name="By">Who wrote it.</param>
/// <param name="State">How far it has come; sent without a row it states that nothing was held.</param>
internal sealed record SampleSubmission(
    string Body, string Form, string By, SubmissionState State, string? Signed, string? Reason, IReadOnlyList<SampleRoundRow> Rows, IReadOnlyList<SampleRemark>? Remarks);

internal sealed record SampleRoundRow(string Title, string Dates, string Place, string Content, string Participants)
{
    public Dictionary<ColumnRole, string> Cells => new()
    {
        [ColumnRole.Title] = Title, [ColumnRole.Dates] = Dates, [ColumnRole.Place] = Place, [ColumnRole.Content] = Content, [ColumnRole.Participants] = Participants,
    };
}

/// <param name="Row">Counted from 1.</param>
internal sealed record SampleRemark(int Row, ColumnRole Column, string By, string Text, string? Answer);
