using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.App.Submissions;
using Hansa.Core.Forms;
using Hansa.Core.Rounds;
using Hansa.Core.Submissions;

namespace Hansa.App.Letters;

/// <summary>Tells a body that its word was returned or accepted, in the transaction that decides it.</summary>
public static class DecisionLetters
{
    /// <param name="submission">Already returned or accepted, and saved.</param>
    /// <param name="site">Where the register stands in the browser; "" when nobody said.</param>
    public static async Task AddAsync(RegisterDb db, RegisterWork work, Submission submission, FormCatalog catalog, string site, CancellationToken cancel)
    {
        LetterKind? kind = submission.State switch
        {
            SubmissionState.Returned => LetterKind.Returned,
            SubmissionState.Accepted => LetterKind.Accepted,
            _ => null,
        };
        if (kind is not { } letter || await LetterWriter.OpenAsync(work.Register, db, work.RegionId, submission.RoundId, catalog, site, work.Today, cancel) is not { } writer)
        {
            return;
        }

        var body = writer.Board.Bodies.FirstOrDefault(one => one.OrganizationId == submission.OrganizationId);
        if (body?.Cell(submission.Form) is { } cell)
        {
            // The board is read outside the transaction and does not know the decision yet.
            var decided = cell with { DecidedAt = submission.DecidedAt, Reason = submission.Reason, ExceptionUntil = submission.ExceptionUntil };
            await LetterTable.AddAsync(db, work, submission.RoundId, null, [.. writer.Write(letter, body, [decided])], cancel);
        }
    }
}
