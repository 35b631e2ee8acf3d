using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Remarks;
using Hansa.App.Submissions;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Documents.Reading;
using Hansa.Documents.Writing;

namespace Hansa.App.Samples;

/// <summary>Plays the bodies of the sample region in an open round, so that each state of a submission can be seen.</summary>
/// <param name="submissions">By the bodies’ keys.</param>
internal sealed class SampleStage(RegisterWork work, SampleRegionFile region, Period period, IReadOnlyDictionary<string, Guid> submissions)
{
    public async Task PlayAsync(IReadOnlyList<SampleSubmission> told, CancellationToken cancel)
    {
        foreach (var one in told)
        {
            await PlayAsync(one, submissions[one.Body], cancel);
        }
    }

    private async Task PlayAsync(SampleSubmission told, Guid id, CancellationToken cancel)
    {
        var author = told.By is { } key ? As(key) : work with { Actor = NameOf(told.Body) };
        await WriteAsync(told, id, author, cancel);
        if (told.State == SubmissionState.Draft)
        {
            return;
        }

        var steps = new SubmissionSteps(author);
        SampleRegion.Expect((told.Rows.Count > 0
            ? await steps.SubmitAsync(id, null, told.Signed!, cancel)
            : await steps.StateNothingHeldAsync(id, null, told.Signed!, cancel)).Problem);
        await RemarkAsync(told, id, author, cancel);
        var decide = new SubmissionSteps(As("coordinator"));
        SampleRegion.Expect(told.State switch
        {
            SubmissionState.Returned => (await decide.ReturnAsync(id, null, told.Reason!, cancel)).Problem,
            SubmissionState.Accepted => (await decide.AcceptAsync(id, null, cancel)).Problem,
            _ => null,
        });
    }

    private async Task WriteAsync(SampleSubmission told, Guid id, RegisterWork author, CancellationToken cancel)
    {
        if (told.File is { } name)
        {
            var result = await new SubmissionUpload(author).UploadAsync(id, new FileContent(name, WordOf(told)), cancel: cancel);
            SampleRegion.Expect(result.Problem);
            return;
        }

        foreach (var row in told.Rows)
        {
            SampleRegion.Expect((await new RowEditing(author).AddRowAsync(id, row.Cells, cancel: cancel)).Problem);
        }
    }

    private async Task RemarkAsync(SampleSubmission told, Guid id, RegisterWork author, CancellationToken cancel)
    {
        var (page, problem) = await SubmissionPages.ReadAsync(work.Register, work.RegionId, id, cancel);
        SampleRegion.Expect(problem);
        foreach (var remark in told.Remarks ?? [])
        {
            var place = new RemarkPlace(page!.Rows[remark.Row - 1].Id, remark.Column);
            (var thread, problem) = await new RemarkThreads(As(remark.By)).OpenAsync(id, place, remark.Text, cancel: cancel);
            SampleRegion.Expect(problem);
            if (remark.Answer is { } answer)
            {
                SampleRegion.Expect(await new RemarkThreads(author).ReplyAsync(id, thread!.Value, answer, cancel: cancel));
            }
        }
    }

    private byte[] WordOf(SampleSubmission told)
    {
        var form = FormCatalog.BuiltIn.Find(FormOf(told.Body), period.Year)!;
        var text = SampleRounds.TextOf(form, told.Rows.Select(row => new SampleRow([period.Code, "", told.Body, "", row.Title, row.Dates, row.Place, row.Content, row.Participants, ""], [])));
        var document = DocumentReader.Open(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "rows.csv", ReadLimits.Default);
        var reading = ReportReader.Read(document, new ReadOptions { Period = period, Form = form.Id })[0];
        using var word = new MemoryStream();
        ReportWriter.Write(ReportComposer.InForm(reading, form), word, FileFormat.Docx);
        return word.ToArray();
    }

    private string FormOf(string body) =>
        region.Organizations.First(one => one.Key == body).Kind == OrganizationKind.LocalGovernment ? SampleOpenRound.Municipal : SampleOpenRound.Executive;

    private string NameOf(string body) => region.Organizations.First(one => one.Key == body).NameOn(period.Start);

    private RegisterWork As(string account)
    {
        var person = DemoAccounts.All.First(one => one.Email.StartsWith(account + "@", StringComparison.Ordinal));
        return work with { Actor = $"{person.Name} <{person.Email}>" };
    }
}
