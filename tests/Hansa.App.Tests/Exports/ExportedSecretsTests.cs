using System.Text;
using Hansa.App.Accounts;
using Hansa.App.Exports;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.App.Tests.Backups;
using Hansa.Core.Permissions;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Exports;

public sealed class ExportedSecretsTests(RegisterServer server) : IAsyncLifetime
{
    private const string Region = "RU-SMO";
    private const string Password = "очень длинный пароль 7";

    // Told of files, of rows and of words: nobody gets in with them.
    private static readonly string[] s_harmless =
    [
        "agreement_alias.alias_key", "agreement_decision.proposal_key", "agreement_file.sha256", "agreement_party.party_key", "audit.hash", "audit_head.hash", "account.email_key",
        "duplicate_decision.first_key", "duplicate_decision.second_key", "field_alias.alias_key", "frozen_report_file.sha256", "import.body_key", "import.sha256", "municipality_alias.alias_key",
        "organization_alias.alias_key", "reception.line_key", "reception.sha256", "stored_file.sha256", "submission_file.sha256", "telling_agreement.agreement_key",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("hansa-secrets-").FullName;
    private Register _register = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RegisterWork Work => new(_register, Region, "проверка");

    public async ValueTask InitializeAsync() => _register = await FilledRegister.MakeAsync(server);

    public async ValueTask DisposeAsync()
    {
        await _register.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Write_RegisterFullOfSecrets_HoldsNoneOfThem()
    {
        var secrets = await FillAsync();
        await RegisterExport.WriteAsync(_register, _folder, Cancel);
        var written = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            written.Append(await File.ReadAllTextAsync(file, Cancel));
        }

        var text = written.ToString();
        Assert.Contains("anna@example.org", text, StringComparison.Ordinal);
        Assert.Contains("Ваша ссылка", text, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Import_OfSuchAnExport_BringsAccountsBackClosedAndWithoutAPassword()
    {
        await FillAsync();
        await RegisterExport.WriteAsync(_register, Path.Combine(_folder, "register.json"), Cancel);
        await using var other = await server.RegisterAsync();
        Assert.Null((await RegisterImport.RunAsync(other, Path.Combine(_folder, "register.json"), Cancel)).Problem);
        var anna = Assert.Single(await AccountList.OfAsync(other, Region, Cancel));
        Assert.Equal(("Анна Соколова", Role.Administrator, false), (anna.Name, anna.Role, anna.ClosedAt is null));
        Assert.True(await new FirstAdministrator(other).IsWantedAsync(Cancel));

        // The administrator made anew lets the others in again.
        var book = new AccountBook(new RegisterWork(other, Region, "проверка"));
        Assert.Null(await book.OpenAsync(anna.AccountId, cancel: Cancel));
        Assert.NotNull((await book.ResetPasswordAsync(anna.AccountId, cancel: Cancel)).Made!.OneTimePassword);
        await RegisterExport.WriteAsync(other, Path.Combine(_folder, "again.json"), Cancel);
    }

    [Fact]
    public async Task Column_ThatSoundsLikeASecret_IsKnownToBeNoneOrStaysBehind()
    {
        var columns = (string[])(await _register.Source.AskAsync(
            """
            select array_agg(table_name || '.' || column_name order by 1) from (select table_name::text, column_name::text from information_schema.columns
            where table_schema = 'public' and column_name ~ '(hash|secret|key|token|stamp|code|password|sha256)' and data_type in ('text', 'bytea', 'ARRAY')
              and table_name in (select relname from pg_class where relkind = 'r') and table_name not like 'search\_%') c
            """))!;
        string[] left = ["access_token.hash", "account.authenticator_key", "account.password_hash", "account.recovery_codes", "account.security_stamp", "sign_in_attempt.address_hash", "submission_link.hash"];
        Assert.Empty(columns.Except(s_harmless).Except(left).Except(["schema_change.checksum"]));
    }

    /// <summary>Everything by which somebody could get in, as it is stored and as it was told.</summary>
    private async Task<List<string>> FillAsync()
    {
        var (made, problem) = await new AccountBook(Work).AddAsync(new AccountSheet("Анна Соколова", "anna@example.org", Role.Administrator), Password, Cancel);
        Assert.Null(problem);
        await _register.Source.AskAsync($"update account set authenticator_key = 'JBSWY3DPEHPK3PXP', two_factor = true, recovery_codes = array ['recovery-one', 'recovery-two'], signed_in_at = now() where account_id = '{made!.AccountId}'");
        var (token, _) = await new AccessTokens(Work).MakeAsync(made.AccountId, "Выгрузка", 30, Cancel);
        await _register.Source.AskAsync(
            $"""
            insert into account_session (region_id, session_id, account_id, began_at, seen_at, browser, address) values ('{Region}', gen_random_uuid(), '{made.AccountId}', now(), now(), 'Browser of Anna', '203.0.113.77');
            insert into sign_in_attempt values (sha256('anna'), 1, now());
            insert into protection_key values ('key-of-cookies', '<key>cookie-master-key</key>');
            insert into round (region_id, round_id, name, period_kind, period_start, period_end, due, opened_at, opened_by) values ('{Region}', '00000000-0000-7000-8000-0000000000a1', 'Сбор', 'quarter', '2020-04-01', '2020-06-30', '2099-01-01', now(), 'проверка');
            insert into round_form (region_id, round_id, form, position) values ('{Region}', '00000000-0000-7000-8000-0000000000a1', 'international-executive', 1);
            insert into submission (region_id, submission_id, round_id, form, organization_id) values ('{Region}', '00000000-0000-7000-8000-0000000000a2', '00000000-0000-7000-8000-0000000000a1', 'international-executive', '00000000-0000-7000-8000-000000000001');
            """);
        var (link, unmade) = await new SubmissionLinks(Work).MakeAsync(Guid.Parse("00000000-0000-7000-8000-0000000000a1"), Guid.Parse("00000000-0000-7000-8000-000000000001"), cancel: Cancel);
        Assert.Null(unmade);
        await _register.Source.AskAsync(
            $"insert into letter (region_id, letter_id, round_id, organization_id, kind, subject, text, made_at, made_by) values ('{Region}', gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-000000000001', 'link', 'Ссылка', 'Ваша ссылка: https://hansa.example/link/{link!.Token} – до 1 июля', now(), 'проверка')");
        var stored = (string[])(await _register.Source.AskAsync(
            "select array_agg(s) from (select password_hash s from account union all select security_stamp from account union all select encode(hash, 'hex') from access_token union all select encode(hash, 'hex') from submission_link union all select encode(address_hash, 'hex') from sign_in_attempt) secret where s <> ''"))!;
        return [.. stored, token!, link.Token, Password, "JBSWY3DPEHPK3PXP", "recovery-one", "recovery-two", "cookie-master-key", "203.0.113.77", "Browser of Anna"];
    }
}
