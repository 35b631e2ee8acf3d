using System.Text.Json;
using Hansa.Core.Periods;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.App.Samples;

/// <summary>An entry of <c>samples/region/round.json</c>: what a body tells in the open round, and how far it has come.</summary>
/// <param name="Body">Key of the organization.</param>
/// <param name="By">Before the @ of the account that writes; null is the body itself.</param>
/// <param name="State">Sent without a row, it states that nothing was held.</param>
/// <param name="File">Name of the Word file that the rows come in; null: they are typed.</param>
internal sealed record SampleSubmission(
    string Body, string? By, SubmissionState State, string? File, string? Signed, string? Reason, IReadOnlyList<SampleRoundRow> Rows, IReadOnlyList<SampleRemark>? Remarks)
{
    /// <param name="quarter">
    /// In the file <c>{1}</c>, <c>{2}</c>, <c>{3}</c> are its months as they stand behind a day, <c>{4}</c> the month after it, <c>{m3}</c> its
    /// last month by itself, <c>{y}</c> and <c>{y4}</c> the years.
    /// </param>
    public static IReadOnlyList<SampleSubmission> Read(string path, Period quarter)
    {
        var text = System.IO.File.ReadAllText(path);
        for (var month = 0; month <= 3; month++)
        {
            var name = Sentences.Core.Get($"month.genitive.{quarter.Start.AddMonths(month).Month}", Language.Russian);
            text = text.Replace($"{{{month + 1}}}", name, StringComparison.Ordinal);
        }

        text = text.Replace("{m3}", PeriodWords.Nominative(Period.OfMonth(quarter.Year, quarter.End.Month), Language.Russian), StringComparison.Ordinal)
            .Replace("{y}", $"{quarter.Year}", StringComparison.Ordinal).Replace("{y4}", $"{quarter.End.AddDays(1).Year}", StringComparison.Ordinal);
        return JsonSerializer.Deserialize(text, SampleJson.Default.IReadOnlyListSampleSubmission)!;
    }
}

internal sealed record SampleRoundRow(string Title, string Dates, string Place, string Content, string Participants)
{
    public Dictionary<ColumnRole, string> Cells => new()
    {
        [ColumnRole.Title] = Title, [ColumnRole.Dates] = Dates, [ColumnRole.Place] = Place, [ColumnRole.Content] = Content, [ColumnRole.Participants] = Participants,
    };
}

/// <param name="Row">Counted from 1.</param>
/// <param name="By">Before the @ of the account.</param>
internal sealed record SampleRemark(int Row, ColumnRole Column, string By, string Text, string? Answer);
