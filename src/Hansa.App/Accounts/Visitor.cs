using System.Collections.Frozen;
using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Permissions;

namespace Hansa.App.Accounts;

/// <summary>Who comes with a request, and what that person may do.</summary>
/// <param name="AccountId">Empty for a link, which is nobody’s account.</param>
/// <param name="OrganizationId">Whom the role is for, with all below; null is the whole region.</param>
/// <param name="Lower">The bodies below that one today, at whatever depth.</param>
public sealed record Visitor(
    string RegionId, Guid AccountId, string Name, string Email, Role Role, Guid? OrganizationId, FrozenSet<Guid> Lower)
{
    /// <summary>ru or en.</summary>
    public string Language { get; init; } = "ru";

    /// <summary>The browser’s session; null for a program with a token and for a link.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The one round a link is for; null for accounts, which have part in all.</summary>
    public Guid? RoundId { get; init; }

    /// <summary>The password was made up for the person and must be changed first.</summary>
    public bool PasswordTemporary { get; init; }

    /// <summary>As the audit and the history of rows name the person.</summary>
    public string Actor => Email.Length == 0 ? Name : $"{Name} <{Email}>";

    /// <param name="action">One of <see cref="Actions"/>.</param>
    /// <param name="state">Of what it is done to, as stored; null where the action knows none.</param>
    /// <param name="organizationId">Whose it is; null is the region as a whole.</param>
    /// <param name="roundId">The round it belongs to: without it a link may nothing.</param>
    public bool May(string action, string? state = null, Guid? organizationId = null, Guid? roundId = null) =>
        PermissionMatrix.Allows(Role, action, state, RelationTo(organizationId)) && (Role != Role.Link || (roundId is { } round && round == RoundId));

    /// <inheritdoc cref="May(string, string?, Guid?, Guid?)"/>
    public bool May<TState>(string action, TState state, Guid? organizationId = null, Guid? roundId = null)
        where TState : struct, Enum => May(action, KebabEnum.NameOf(state), organizationId, roundId);

    /// <summary>May this be done to a submission as it stands.</summary>
    public bool May(string action, Submission submission) =>
        submission.RegionId == RegionId && May(action, submission.State, submission.OrganizationId, submission.RoundId);

    /// <summary>Is there any state in which this may be done for that body: if so, it is the state that refuses it in others.</summary>
    public bool MayInSomeState(string action, Guid? organizationId, Guid? roundId = null) => PermissionMatrix.Lines.Any(
        line => line.Role == Role && line.Action == action && May(action, line.State, organizationId, roundId));

    /// <summary>Is there any body or state for which the role may do it: is a page of it worth a place in the menu.</summary>
    public bool MayEver(string action) => PermissionMatrix.Lines.Any(line => line.Role == Role && line.Action == action && line.Bodies.Count > 0);

    /// <param name="organizationId">Null is the region as a whole.</param>
    public Relation RelationTo(Guid? organizationId) => (OrganizationId, organizationId) switch
    {
        (null, null) => Relation.Own,
        (null, _) => Relation.Lower,
        ({ } own, { } other) when own == other => Relation.Own,
        (_, { } other) when Lower.Contains(other) => Relation.Lower,
        _ => Relation.Foreign,
    };
}
