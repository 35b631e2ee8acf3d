using Hansa.Core.Accounts;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;

namespace Hansa.App.Accounts;

/// <summary>What an administrator says of a person.</summary>
/// <param name="OrganizationId">Whom the role is for, with all below it; null is the whole region.</param>
/// <param name="Language">ru or en.</param>
public sealed record AccountSheet(string Name, string Email, Role Role, Guid? OrganizationId = null, string Language = "ru")
{
    /// <summary>Roles that answer for one body.</summary>
    public static bool NeedsBody(Role role) => role is Role.Head or Role.Reporter;

    /// <summary>The role that is the region’s: opening rounds, composing reports and settling duplicates belong to no body.</summary>
    public static bool IsOfRegion(Role role) => role == Role.Coordinator;

    internal AccountSheet Trimmed() => this with { Name = Name.Trim(), Email = Email.Trim(), Language = Language == "en" ? "en" : "ru" };

    /// <summary>Everything that is wrong with it by itself, to be told at once.</summary>
    public IReadOnlyList<Problem> Check()
    {
        const int LongestName = 200;
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(Name))
        {
            problems.Add(Refusal("account.name-empty"));
        }
        else if (Name.Length > LongestName)
        {
            problems.Add(Refusal("account.name-long", LongestName));
        }

        if (!EmailAddress.IsPlausible(Email))
        {
            problems.Add(Refusal("account.email-wrong", Email.Trim()));
        }

        if (Role == Role.Link || !Enum.IsDefined(Role))
        {
            problems.Add(Refusal("account.role-unknown", Role));
        }

        if (NeedsBody(Role) && OrganizationId is null)
        {
            problems.Add(Refusal("account.body-missing"));
        }

        if (IsOfRegion(Role) && OrganizationId is not null)
        {
            problems.Add(Refusal("account.coordinator-of-body"));
        }

        return problems;
    }

    internal static Problem Refusal(string code, params object?[] arguments) => new(code, Severity.Error) { Arguments = arguments };
}
