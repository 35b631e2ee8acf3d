using System.Security.Cryptography;
using System.Text;
using Hansa.App.Activities;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Activities;
using Hansa.Core.Agreements;
using Hansa.Core.Readings;
using Hansa.Documents.Reading;
using Hansa.Tests;

namespace Hansa.App.Tests.Agreements;

/// <summary>Puts readings into a register as an import leaves them: a telling a row, an activity a telling.</summary>
internal static class ToldReports
{
    public const string Region = "RU-SMO";

    public static Task TellAsync(Register register, string report) =>
        TellAsync(register, report, ReportReader.Read(DocumentReader.Open(Repo.SharedPath($"reports/{report}.docx")))[0]);

    public static async Task TellAsync(Register register, string file, Reading reading)
    {
        await using var db = register.Db();
        if (await db.Regions.FindAsync(Region) is null)
        {
            db.Regions.Add(new App.Directories.Region { RegionId = Region, Name = """{"nominative": "Смоленская область"}""" });
            await db.SaveChangesAsync();
        }

        var (import, sha256) = (register.Ids.Next(), SHA256.HashData(Encoding.UTF8.GetBytes(file)));
        db.StoredFiles.Add(new StoredFile { RegionId = Region, Sha256 = sha256, Content = [1], StoredAt = register.Time.GetUtcNow() });
        await db.SaveChangesAsync();
        db.Imports.Add(new Import
        {
            RegionId = Region, ImportId = import, Sha256 = sha256, FileName = file, Report = 1, ImportedAt = register.Time.GetUtcNow(), ImportedBy = "test",
            PeriodKind = reading.Head.Period?.Kind, PeriodStart = reading.Head.Period?.Start, PeriodEnd = reading.Head.Period?.End,
        });
        await db.SaveChangesAsync();
        var tellings = reading.Rows.Select(row => (Id: register.Ids.Next(), Activity: register.Ids.Next(), Row: row)).ToList();
        db.Activities.AddRange(tellings.Select(told => new Activity
        {
            RegionId = Region, ActivityId = told.Activity, Kind = ActivityKinds.Of(told.Row), Title = told.Row.Title, Mode = told.Row.Where.Mode, ImportId = import,
            FirstDay = Days(told.Row).FirstOrDefault(), LastDay = Days(told.Row).LastOrDefault(), Countries = [.. told.Row.Where.Countries.Select(area => area.Code)],
            CreatedAt = register.Time.GetUtcNow(),
        }));
        await db.SaveChangesAsync();
        db.Tellings.AddRange(tellings.Select((told, index) => new Telling
        {
            RegionId = Region, TellingId = told.Id, ImportId = import, ActivityId = told.Activity, IsCurrent = true, Position = index + 1, Number = told.Row.Number,
            Title = told.Row.Title, Content = told.Row.Content, Dates = told.Row.Dates, Place = told.Row.Place, Participants = told.Row.Participants,
            SourceTable = told.Row.Source.Table, SourceRow = told.Row.Source.Row, Understanding = told.Row.Documents.Count > 0 ? """{"documents": [{}]}""" : "{}",
        }));
        await db.SaveChangesAsync();
        db.TellingAgreements.AddRange(tellings.SelectMany(told => told.Row.Agreements.Select((title, index) => new TellingAgreement
        {
            RegionId = Region, TellingId = told.Id, Position = index + 1, Title = title, AgreementKey = AgreementKey.Of(title),
        })));
        await db.SaveChangesAsync();
    }

    private static IEnumerable<DateOnly?> Days(ReadingRow row) => row.When.Spans.SelectMany(span => new DateOnly?[] { span.Start, span.End }).Order();
}
