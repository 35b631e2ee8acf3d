using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Rounds;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Rounds;

/// <summary>A register with a small directory, on 20 June 2026, for tests of rounds.</summary>
public sealed class RoundRegister(RegisterServer server) : IAsyncLifetime
{
    public const string Region = "RU-SMO";
    public const string Executive = "international-executive";
    public const string Municipal = "international-municipal";

    internal SetClock Clock { get; } = new(new DateTimeOffset(2026, 6, 20, 9, 0, 0, TimeSpan.FromHours(3)));

    public Register Register { get; private set; } = null!;

    public RegisterWork Work { get; private set; } = null!;

    public Guid Culture { get; private set; }

    public Guid Sport { get; private set; }

    public Guid Museum { get; private set; }

    public Guid City { get; private set; }

    internal RoundBook Book => new(Work, FormCatalog.BuiltIn);

    public async ValueTask InitializeAsync()
    {
        Register = await server.RegisterAsync(Clock);
        Work = new RegisterWork(Register, Region, "Иванова");
        (Culture, Sport, Museum, City) = (Register.Ids.Next(), Register.Ids.Next(), Register.Ids.Next(), Register.Ids.Next());
        await Register.Source.AskAsync($$"""
            insert into region values ('RU-SMO', '{"nominative": "Смоленская область"}');
            insert into organization (region_id, organization_id, kind) values
              ('RU-SMO', '{{Culture}}', 'executive-body'), ('RU-SMO', '{{Sport}}', 'executive-body'),
              ('RU-SMO', '{{Museum}}', 'subordinate-institution'), ('RU-SMO', '{{City}}', 'local-government');
            insert into organization_name (region_id, organization_id, organization_name_id, name) values
              ('RU-SMO', '{{Culture}}', '{{Culture}}', 'Министерство культуры'), ('RU-SMO', '{{Sport}}', '{{Sport}}', 'Министерство спорта'),
              ('RU-SMO', '{{Museum}}', '{{Museum}}', 'СОГБУК «Музей»'), ('RU-SMO', '{{City}}', '{{City}}', 'Город Смоленск');
            insert into organization_alias (region_id, alias_key, organization_id) values
              ('RU-SMO', 'министерство культуры', '{{Culture}}'), ('RU-SMO', 'министерство спорта', '{{Sport}}');
            insert into organization_parent (region_id, organization_id, organization_parent_id, parent_id) values ('RU-SMO', '{{Museum}}', '{{Museum}}', '{{Culture}}');
            """);
    }

    public ValueTask DisposeAsync() => Register is null ? ValueTask.CompletedTask : Register.DisposeAsync();

    public async Task<Guid> AddAsync(OrganizationKind kind, string name, Guid? parent = null)
    {
        var (id, problem) = await new OrganizationBook(Work).AddAsync(kind, name, parent: parent);
        Assert.Null(problem);
        return id!.Value;
    }

    /// <summary>II квартал 2026: culture with the museum gathered, sport; the city on its own form. Due on 6 July, three days of grace.</summary>
    public RoundAsking Asking() => new()
    {
        Period = Period.OfQuarter(2026, 2), Due = new DateOnly(2026, 7, 6), GraceDays = 3, RemindDays = [5, 1], Letter = "Просим представить сведения.",
        Forms = [new AskedForm(Executive), new AskedForm(Municipal)],
        Bodies = [new AskedBody(Executive, Sport), new AskedBody(Executive, Culture), new AskedBody(Executive, Museum, null, Culture), new AskedBody(Municipal, City, "Город Смоленск")],
    };

    public async Task<Guid> OpenAsync()
    {
        var opened = await Book.OpenAsync(Asking());
        Assert.Empty(opened.Problems);
        return opened.Id!.Value;
    }

    public async Task<Guid> SubmissionAsync(Guid round, Guid organization) => (Guid)(await Register.Source.AskAsync(
        "select submission_id from submission where round_id = $1 and organization_id = $2", round, organization))!;

    /// <summary>As if it had been sent, returned …: the use cases of submissions are tested elsewhere.</summary>
    public Task SetAsync(Guid submission, string columns) =>
        Register.Source.AskAsync($"update submission set {columns} where submission_id = $1", submission);

    public Task AddRowAsync(Guid submission, int position = 1) => Register.Source.AskAsync(
        "insert into submission_row (region_id, submission_row_id, submission_id, position, changed_at, changed_by) values ('RU-SMO', $1, $2, $3, $4, 'Петров')",
        Register.Ids.Next(), submission, position, Register.Time.GetUtcNow());

    public Task AddressAsync(Guid organization, string email) => Register.Source.AskAsync(
        "insert into organization_address values ('RU-SMO', $1, $2, '')", organization, email);
}
