using System.CommandLine;
using System.Globalization;
using Hansa.App.Accounts;
using Hansa.App.Agreements;
using Hansa.App.Registers;
using Hansa.Cli.Output;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Spectre.Console;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa user list|add|reset|close|open</c>: who signs in.</summary>
internal static class UserCommand
{
    public static Command Make(ConsoleSession console) =>
        new("user", console.Say("user.description")) { List(console), Add(console), Reset(console), Switch(console, "close"), Switch(console, "open") };

    private static Command List(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var command = new Command("list", console.Say("user.list.description"));
        options.Run(command, async (work, parsed, cancel) =>
        {
            var accounts = await AccountList.OfAsync(work.Register, work.RegionId, cancel);
            if (options.Write(parsed, accounts))
            {
                return ExitCode.Done;
            }

            var table = PlainTable.Of(console, "~user.name", "user.email", "user.role", "~user.body", "user.seen", "user.state");
            foreach (var account in accounts)
            {
                table.AddRow(
                    Markup.Escape(account.Name), Markup.Escape(account.Email), AccountWords.NameOf(account.Role), Markup.Escape(account.Organization ?? ""),
                    account.SignedInAt?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "",
                    console.Say(account.ClosedAt is not null ? "user.is-closed" : account.LockedUntil is not null ? "user.is-locked" : account.PasswordTemporary ? "user.is-new" : "user.is-open"));
            }

            PlainTable.Write(console, table);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Add(ConsoleSession console)
    {
        var email = Email(console);
        var name = new Option<string>("--name") { Description = console.Say("option.user-name"), Required = true };
        var role = new Option<string>("--role") { Description = console.Say("option.user-role"), Required = true };
        role.AcceptOnlyFromAmong([.. AccountWords.Roles]);
        var body = new Option<string?>("--body") { Description = console.Say("option.user-body") };
        var (data, region) = (RegisterOptions.Data(console), RegisterOptions.Region(console));
        var password = new PasswordOptions(console);
        var command = new Command("add", console.Say("user.add.description")) { email, name, role, body, data, region };
        password.Add(command);
        command.SetAction((parsed, cancel) => RegisterOptions.WithAsync(
            console,
            parsed.GetValue(data),
            async (register, _) =>
            {
                // The first account may come before the first import: then the region has no register yet.
                var (regionId, unknown) = await RegionAsync(register, parsed.GetValue(region), cancel);
                var (organization, noBody) = regionId is not null && parsed.GetValue(body) is { } said ? await BodySearch.FindAsync(register, regionId, said, cancel) : (null, null);
                if ((unknown ?? noBody) is { } wrong)
                {
                    return RegisterOptions.Refuse(console, wrong);
                }

                var (given, refused) = password.Read(parsed);
                if (refused is not null)
                {
                    return RegisterOptions.Refuse(console, refused);
                }

                var sheet = new AccountSheet(parsed.GetValue(name)!, parsed.GetValue(email)!, AccountWords.Read(parsed.GetValue(role)!), organization, console.Language == Core.Text.Language.English ? "en" : "ru");
                var (made, problem) = await new AccountBook(new RegisterWork(register, regionId!, RegisterOptions.Actor)).AddAsync(sheet, given, cancel);
                return Tell(console, made, problem, "user.added", sheet.Email);
            },
            cancel));
        return command;
    }

    private static Command Reset(ConsoleSession console)
    {
        var options = new RegionOptions(console);
        var email = Email(console);
        var password = new PasswordOptions(console);
        var command = new Command("reset", console.Say("user.reset.description")) { email };
        password.Add(command);
        options.Run(command, async (work, parsed, cancel) =>
        {
            var (account, unknown) = await FindAsync(work, parsed.GetValue(email)!, cancel);
            var (given, refused) = account is null ? (null, unknown) : password.Read(parsed);
            if (refused is not null)
            {
                return RegisterOptions.Refuse(console, refused);
            }

            // Whoever has lost the telephone too: the second step is set up again after sign-in.
            var book = new AccountBook(work);
            var (made, problem) = await book.ResetPasswordAsync(account!.AccountId, given, cancel);
            problem ??= account.TwoFactor ? await book.ResetSecondFactorAsync(account.AccountId, cancel) : null;
            return Tell(console, problem is null ? made : null, problem, "user.reset", account.Email);
        });
        return command;
    }

    private static Command Switch(ConsoleSession console, string verb)
    {
        var options = new RegionOptions(console);
        var email = Email(console);
        var command = new Command(verb, console.Say($"user.{verb}.description")) { email };
        options.Run(command, async (work, parsed, cancel) =>
        {
            var (account, unknown) = await FindAsync(work, parsed.GetValue(email)!, cancel);
            if (account is null)
            {
                return RegisterOptions.Refuse(console, unknown!);
            }

            var book = new AccountBook(work);
            return options.Done(verb == "close" ? await book.CloseAsync(account.AccountId, null, cancel) : await book.OpenAsync(account.AccountId, null, cancel), $"user.{verb}.done", account.Email);
        });
        return command;
    }

    private static Argument<string> Email(ConsoleSession console) => new("EMAIL") { Description = console.Say("argument.email") };

    private static int Tell(ConsoleSession console, AccountMade? made, Problem? problem, string sentence, string email)
    {
        if (made is null)
        {
            return RegisterOptions.Refuse(console, problem!);
        }

        console.Out.WriteLine(console.Say(sentence, email));
        if (made.OneTimePassword is { } password)
        {
            console.Out.WriteLine(console.Say("user.password", password));
        }

        return ExitCode.Done;
    }

    private static async Task<(AccountLine? Account, Problem? Problem)> FindAsync(RegisterWork work, string email, CancellationToken cancel)
    {
        var key = Core.Accounts.EmailAddress.KeyOf(email);
        var account = (await AccountList.OfAsync(work.Register, work.RegionId, cancel)).FirstOrDefault(line => Core.Accounts.EmailAddress.KeyOf(line.Email) == key);
        return (account, account is null ? new Problem("account.unknown", Severity.Error) { Arguments = [email] } : null);
    }

    private static async Task<(string? RegionId, Problem? Problem)> RegionAsync(Register register, string? named, CancellationToken cancel)
    {
        if (named is not null)
        {
            return await FirstAdministrator.RegionAsync(register, named, cancel);
        }

        var known = await register.RegionsAsync(cancel: cancel);
        return known is [var only] ? (only, null) : (null, new Problem("card.which-region", Severity.Error) { Arguments = ["–", known.Count == 0 ? "–" : string.Join(", ", known)] });
    }
}
