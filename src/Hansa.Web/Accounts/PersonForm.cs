using System.Globalization;
using Hansa.App.Accounts;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Microsoft.AspNetCore.Mvc;

namespace Hansa.Web.Accounts;

/// <summary>An account’s form as typed.</summary>
public sealed record PersonForm
{
    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string Role { get; init; } = "";

    /// <summary>The body’s key; empty for the whole region.</summary>
    public string Body { get; init; } = "";

    public string Language { get; init; } = "ru";

    public int? Version { get; init; }

    public static PersonForm Of(AccountLine line) => new()
    {
        Name = line.Name, Email = line.Email, Role = RoleWords.NameOf(line.Role), Body = line.OrganizationId?.ToString("D") ?? "", Language = line.Language, Version = line.Version,
    };

    /// <returns>Null and all that is wrong, or the sheet.</returns>
    internal (AccountSheet? Sheet, IReadOnlyList<Problem> Problems) Read()
    {
        Guid? body = Guid.TryParse(Body, out var id) ? id : null;
        var role = RoleWords.Read(Role);
        var sheet = new AccountSheet(Name, Email, role ?? Core.Permissions.Role.Reader, body, Language);
        var problems = sheet.Check().ToList();
        if (role is null)
        {
            problems.Add(new Problem("people.no-role", Severity.Error));
        }

        if (Body.Length > 0 && body is null)
        {
            problems.Add(new Problem("account.body-unknown", Severity.Error));
        }

        return problems.Count > 0 ? (null, problems) : (sheet, problems);
    }
}

/// <summary>As the browser sends it.</summary>
internal sealed record PersonFields(
    [FromForm(Name = "name")] string? Name,
    [FromForm(Name = "email")] string? Email,
    [FromForm(Name = "role")] string? Role,
    [FromForm(Name = "body")] string? Body,
    [FromForm(Name = "language")] string? Language,
    [FromForm(Name = "version")] string? Version)
{
    public PersonForm Form => new() { Name = Name ?? "", Email = Email ?? "", Role = Role ?? "", Body = Body ?? "", Language = Language ?? "ru", Version = int.TryParse(Version, CultureInfo.InvariantCulture, out var seen) ? seen : null };
}
