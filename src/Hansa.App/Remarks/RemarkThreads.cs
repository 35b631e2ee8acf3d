using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Remarks;

/// <summary>
/// Talks on cells, rows and whole submissions. They stay through all rounds of sending and returning; whoever may see the
/// submission may write, and a resolved thread that is answered is open again.
/// </summary>
public sealed class RemarkThreads(RegisterWork work)
{
    private const int LongestMessage = 10_000;

    /// <param name="remarkId">A key the writer has chosen: sent a second time, it makes no second thread. Null lets one be made.</param>
    public async Task<(Guid? Id, Problem? Problem)> OpenAsync(
        Guid submissionId, RemarkPlace place, string text, Guid? remarkId = null, CancellationToken cancel = default)
    {
        if (Words(text) is not { } words)
        {
            return (null, Empty);
        }

        await using var db = work.Register.Db();
        if (!await db.Submissions.AnyAsync(row => row.RegionId == work.RegionId && row.SubmissionId == submissionId, cancel))
        {
            return (null, new Problem("submission.not-found", Severity.Error) { Text = $"{submissionId}", Arguments = [$"{submissionId}"] });
        }

        if (place.RowId is { } row && !await db.SubmissionRows.AnyAsync(other => other.RegionId == work.RegionId && other.SubmissionId == submissionId && other.SubmissionRowId == row, cancel))
        {
            return (null, new Problem("submission.row-not-found", Severity.Error) { Text = $"{row}" });
        }

        var id = remarkId ?? work.Register.Ids.Next();
        if (await db.Remarks.AnyAsync(remark => remark.RegionId == work.RegionId && remark.RemarkId == id, cancel))
        {
            return (id, null);
        }

        db.Remarks.Add(new Remark
        {
            RegionId = work.RegionId, RemarkId = id, SubmissionId = submissionId, SubmissionRowId = place.RowId,
            Role = place is { RowId: not null, Role: { } role } ? ColumnNames.Of(role) : null, CreatedAt = work.Now,
        });
        Add(db, id, words);
        await db.SaveChangesAsync(cancel);
        return (id, null);
    }

    /// <summary>Adds an answer; a resolved thread opens again.</summary>
    /// <param name="messageId">A key the writer has chosen: sent a second time, it makes no second answer.</param>
    public Task<Problem?> ReplyAsync(Guid submissionId, Guid remarkId, string text, Guid? messageId = null, CancellationToken cancel = default) => ChangeAsync(
        submissionId,
        remarkId,
        async (db, remark) =>
        {
            if (Words(text) is not { } words)
            {
                return Empty;
            }

            if (messageId is null || !await db.RemarkMessages.AnyAsync(message => message.RegionId == work.RegionId && message.RemarkMessageId == messageId, cancel))
            {
                remark.State = RemarkState.Open;
                Add(db, remarkId, words, messageId);
            }

            return null;
        },
        cancel);

    public Task<Problem?> ResolveAsync(Guid submissionId, Guid remarkId, CancellationToken cancel = default) => SetAsync(submissionId, remarkId, RemarkState.Resolved, cancel);

    public Task<Problem?> ReopenAsync(Guid submissionId, Guid remarkId, CancellationToken cancel = default) => SetAsync(submissionId, remarkId, RemarkState.Open, cancel);

    /// <summary>All threads of a submission, open ones first, each as it was begun.</summary>
    public static async Task<IReadOnlyList<RemarkThread>> ListAsync(Register register, string regionId, Guid submissionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var remarks = await db.Remarks.AsNoTracking().Where(remark => remark.RegionId == regionId && remark.SubmissionId == submissionId)
            .OrderBy(remark => remark.State).ThenBy(remark => remark.RemarkId).ToListAsync(cancel);
        var ids = remarks.ConvertAll(remark => remark.RemarkId);
        var messages = (await db.RemarkMessages.AsNoTracking().Where(message => message.RegionId == regionId && ids.Contains(message.RemarkId))
            .OrderBy(message => message.At).ThenBy(message => message.RemarkMessageId).ToListAsync(cancel)).ToLookup(message => message.RemarkId);
        return [.. remarks.Select(remark => new RemarkThread(
            remark.RemarkId,
            remark.Version,
            new RemarkPlace(remark.SubmissionRowId, remark.Role is { } role ? ColumnNames.Find(role) : null),
            remark.State,
            remark.CreatedAt,
            [.. messages[remark.RemarkId].Select(message => new ThreadMessage(message.RemarkMessageId, message.At, message.Author, message.Text))]))];
    }

    private static Problem Empty => new("remark.empty", Severity.Error);

    private Task<Problem?> SetAsync(Guid submissionId, Guid remarkId, RemarkState state, CancellationToken cancel) => ChangeAsync(
        submissionId,
        remarkId,
        (_, remark) =>
        {
            remark.State = state;
            return Task.FromResult<Problem?>(null);
        },
        cancel);

    private async Task<Problem?> ChangeAsync(Guid submissionId, Guid remarkId, Func<RegisterDb, Remark, Task<Problem?>> change, CancellationToken cancel)
    {
        await using var db = work.Register.Db();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var held = await db.Remarks.FromSql(
            $"select * from remark where region_id = {work.RegionId} and remark_id = {remarkId} and submission_id = {submissionId} for update").ToListAsync(cancel);
        if (held is not [var remark])
        {
            return new Problem("remark.not-found", Severity.Error) { Text = $"{remarkId}" };
        }

        if (await change(db, remark) is { } problem)
        {
            return problem;
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private void Add(RegisterDb db, Guid remarkId, string text, Guid? messageId = null) => db.RemarkMessages.Add(new RemarkMessage
    {
        RegionId = work.RegionId, RemarkId = remarkId, RemarkMessageId = messageId ?? work.Register.Ids.Next(), At = work.Now, Author = work.Actor, Text = text,
    });

    private static string? Words(string text)
    {
        var words = StoredText.Of(text.ReplaceLineEndings("\n")).Trim();
        return words.Length == 0 ? null : words.Length > LongestMessage ? words[..LongestMessage] : words;
    }
}
