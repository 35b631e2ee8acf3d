using System.Globalization;
using Hansa.App.Accounts;
using Hansa.App.Directories;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.App.Samples;
using Hansa.App.Search;
using Hansa.App.Submissions;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Permissions;
using Microsoft.AspNetCore.Identity;

namespace Hansa.Bench.Load;

/// <param name="Submission">What the person writes; null for those who only look.</param>
internal sealed record LoadAccount(string Email, Role Role, Guid? Submission);

/// <summary>The sample region with as many bodies more as people report, and a round open to all of them.</summary>
internal static class LoadRegion
{
    public const string RegionId = "RU-SMO";
    public const string Password = "очень длинный пароль 7";
    private const int RowsOfFile = 100;
    private const string Form = "international-executive";
    private static readonly Period s_quarter = Period.OfQuarter(2025, 1);

    /// <param name="reporters">Each with a body and a submission of their own.</param>
    /// <param name="lookers">Coordinators and readers of the whole region, by turns.</param>
    /// <param name="activities">Invented ones beside those of the sample region.</param>
    public static async Task<(IReadOnlyList<LoadAccount> People, Guid Round)> FillAsync(Register register, string samples, string folder, int reporters, int lookers, int activities)
    {
        await SampleRegion.FillAsync(register, samples, folder);
        await ImportAsync(register, new RegisterFiles(activities, RowsOfFile));
        await using var db = register.Db();
        var round = register.Ids.Next();
        var now = register.Time.GetUtcNow();
        db.Rounds.Add(new Round
        {
            RegionId = RegionId, RoundId = round, Name = s_quarter.Code, PeriodKind = s_quarter.Kind, PeriodStart = s_quarter.Start, PeriodEnd = s_quarter.End,
            Due = DateOnly.FromDateTime(now.Date).AddDays(10), OpenedAt = now, OpenedBy = "load",
        });
        await db.SaveChangesAsync();
        db.RoundForms.Add(new RoundForm { RegionId = RegionId, RoundId = round, Form = Form, Position = 1 });
        await db.SaveChangesAsync();
        var hash = new PasswordHasher<Account>().HashPassword(null!, Password);
        var people = new List<LoadAccount>();
        // Without one, every visitor is asked to be it.
        Account(db, register, new LoadAccount("administrator@smolensk.example", Role.Administrator, null), null, hash);
        for (var i = 0; i < reporters + lookers; i++)
        {
            Guid? submission = null, body = null;
            var role = i >= reporters ? (i % 2 == 0 ? Role.Coordinator : Role.Reader) : Role.Reporter;
            if (role == Role.Reporter)
            {
                body = Body(db, register, i);
                // EF knows no order between tables without navigations.
                await db.SaveChangesAsync();
                submission = register.Ids.Next();
                db.Submissions.Add(new Submission { RegionId = RegionId, SubmissionId = submission.Value, RoundId = round, Form = Form, OrganizationId = body.Value, Section = "Сотрудничество в сфере культуры" });
            }

            people.Add(new LoadAccount(string.Create(CultureInfo.InvariantCulture, $"load-{i}@smolensk.example"), role, submission));
            Account(db, register, people[^1], body, hash);
        }

        await db.SaveChangesAsync();
        return (people, round);
    }

    // As bodies would have sent them over the years.
    private static async Task ImportAsync(Register register, RegisterFiles files)
    {
        foreach (var (file, body, period) in files.Make())
        {
            var request = new ImportRequest([], "load") { Region = RegionId, Body = body, Period = period };
            await new FileImport(register, request, new ImportSource(file.Name, null, null, ""), file).RunAsync(static _ => { }, CancellationToken.None);
        }

        await SearchIndex.RefreshAsync(register);
        await using var vacuum = register.Source.CreateCommand("vacuum analyze");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync();
    }

    private static Guid Body(RegisterDb db, Register register, int number)
    {
        var id = register.Ids.Next();
        var name = string.Create(CultureInfo.InvariantCulture, $"СОГБУК «Музей № {number}»");
        db.Organizations.Add(new Organization { RegionId = RegionId, OrganizationId = id, Kind = OrganizationKind.SubordinateInstitution });
        db.SaveChanges();
        db.OrganizationNames.Add(new OrganizationName { RegionId = RegionId, OrganizationId = id, OrganizationNameId = register.Ids.Next(), Name = name, During = new(default, false, true, default, false, true) });
        db.OrganizationAliases.Add(new OrganizationAlias { RegionId = RegionId, AliasKey = DirectoryKey.Of(name), OrganizationId = id });
        return id;
    }

    private static void Account(RegisterDb db, Register register, LoadAccount person, Guid? body, string hash)
    {
        var id = register.Ids.Next();
        db.Accounts.Add(new Account
        {
            RegionId = RegionId, AccountId = id, Name = person.Email.Split('@')[0], Email = person.Email, EmailKey = person.Email, Role = person.Role, OrganizationId = body,
            PasswordHash = hash, SecurityStamp = id.ToString("N"), CreatedAt = register.Time.GetUtcNow(),
        });
    }
}
