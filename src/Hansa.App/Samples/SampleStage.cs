using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Remarks;
using Hansa.App.Submissions;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Documents.Reading;
using Hansa.Documents.Writing;

namespace Hansa.App.Samples;

/// <summary>Plays the bodies of the sample region in an open round, so that each state of a submission can be seen.</summary>
/// <param name="rows">Of the sample’s first year; their dates move to the round’s.</param>
/// <param name="submissions">By the bodies’ keys.</param>
internal sealed class SampleStage(
    RegisterWork coordinator, SampleRegionFile region, IReadOnlyList<SampleRow> rows, Period period, IReadOnlyDictionary<string, Guid> submissions)
{
    private const string Signer = "Петрова А.В., заместитель начальника отдела";

    public async Task PlayAsync(CancellationToken cancel)
    {
        // An institution whose rows its department is to gather; the department itself has only begun.
        var institution = Telling(OrganizationKind.SubordinateInstitution).First();
        var department = region.Organizations.First(body => body.Key == institution).Parent!;
        await SendAsync(institution, cancel);
        await UploadAsync(department, cancel);

        var ministries = Telling(OrganizationKind.ExecutiveBody).Where(body => body != department).Take(4).ToList();
        foreach (var body in ministries.Take(3))
        {
            await SendAsync(body, cancel);
        }

        SampleRegion.Expect((await new SubmissionSteps(coordinator).AcceptAsync(submissions[ministries[0]], null, cancel)).Problem);
        await ReturnAsync(ministries[1], cancel);
        await UploadAsync(ministries[3], cancel);

        var idle = submissions.Keys.First(body => KindOf(body) == OrganizationKind.ExecutiveBody && rows.All(row => row.Body != body));
        SampleRegion.Expect((await Of(idle).Steps.StateNothingHeldAsync(submissions[idle], null, Signer, cancel)).Problem);
        await SendAsync(Telling(OrganizationKind.LocalGovernment).First(), cancel);
    }

    // Bodies of the kind that have something to tell of the quarter.
    private IEnumerable<string> Telling(OrganizationKind kind) =>
        region.Organizations.Where(body => body.Kind == kind && submissions.ContainsKey(body.Key) && RowsOf(body.Key).Count > 0).Select(body => body.Key);

    private List<SampleRow> RowsOf(string body) => [.. rows.Where(row => row.Body == body && row.Form == Form(body))];

    private OrganizationKind KindOf(string body) => region.Organizations.First(one => one.Key == body).Kind;

    private async Task SendAsync(string body, CancellationToken cancel)
    {
        await UploadAsync(body, cancel);
        SampleRegion.Expect((await Of(body).Steps.SubmitAsync(submissions[body], null, Signer, cancel)).Problem);
    }

    private async Task UploadAsync(string body, CancellationToken cancel)
    {
        var form = FormCatalog.BuiltIn.Find(Form(body), period.Year)!;
        var result = await new SubmissionUpload(Of(body).Work).UploadAsync(submissions[body], new FileContent(body + ".docx", WordOf(form, RowsOf(body))), cancel: cancel);
        SampleRegion.Expect(result.Problem);
    }

    private async Task ReturnAsync(string body, CancellationToken cancel)
    {
        var id = submissions[body];
        var (page, problem) = await SubmissionPages.ReadAsync(coordinator.Register, coordinator.RegionId, id, cancel);
        SampleRegion.Expect(problem);
        if (page!.Rows is [var first, ..])
        {
            await new RemarkThreads(coordinator).OpenAsync(
                id, new RemarkPlace(first.Id, ColumnRole.Participants), "Уточните, сколько из участников приехало из-за рубежа.", cancel: cancel);
        }

        SampleRegion.Expect((await new SubmissionSteps(coordinator).ReturnAsync(id, null, "Дополните сведения об участниках, замечание у ячейки.", cancel)).Problem);
    }

    private byte[] WordOf(Form form, List<SampleRow> told)
    {
        var year = $"{told[0].Period.Year}";
        var text = SampleRounds.TextOf(form, told).Replace(year, $"{period.Year}", StringComparison.Ordinal);
        var document = DocumentReader.Open(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "rows.csv", ReadLimits.Default);
        var reading = ReportReader.Read(document, new ReadOptions { Period = period, Form = form.Id })[0];
        using var word = new MemoryStream();
        ReportWriter.Write(ReportComposer.InForm(reading, form), word, FileFormat.Docx);
        return word.ToArray();
    }

    private string Form(string body) =>
        KindOf(body) == OrganizationKind.LocalGovernment ? "international-municipal" : "international-executive";

    private (RegisterWork Work, SubmissionSteps Steps) Of(string body)
    {
        var work = coordinator with { Actor = region.Organizations.First(one => one.Key == body).NameOn(period.Start) };
        return (work, new SubmissionSteps(work));
    }
}
