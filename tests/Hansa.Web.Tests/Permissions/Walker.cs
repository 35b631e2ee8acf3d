using Hansa.Core.Permissions;

namespace Hansa.Web.Tests.Permissions;

/// <summary>Somebody who walks over the matrix.</summary>
/// <param name="Role">Null: nobody is signed in.</param>
/// <param name="Body">Whom the role is for: «region» or the department.</param>
/// <param name="Browsers">By the round of a link; under "" for all others.</param>
internal sealed record Walker(string Name, Role? Role, string Body, IReadOnlyDictionary<string, (HttpClient Browser, string Token)> Browsers)
{
    /// <summary>Came by the link of another round: may nothing of this one.</summary>
    public bool IsElsewhere { get; init; }

    public (HttpClient Browser, string Token) BrowserFor(string state) => Browsers.TryGetValue(state, out var own) ? own : Browsers.First().Value;

    /// <summary>What the matrix says.</summary>
    public bool May(string action, string state, string body) =>
        Role is { } role && !IsElsewhere && PermissionMatrix.Allows(role, action, state == PermissionMatrix.NoState ? null : state, RelationTo(body));

    /// <summary>In any state: where this one refuses, it is the state that does, and may say so.</summary>
    public bool MayInSomeState(string action, string body) => RouteLine.StatesOf(action).Any(state => May(action, state, body));

    private Relation RelationTo(string body) => (Body, body) switch
    {
        (WalkedThings.Region, WalkedThings.Region) or (WalkedThings.Department, WalkedThings.Department) => Relation.Own,
        (WalkedThings.Region, _) or (WalkedThings.Department, WalkedThings.Institution) => Relation.Lower,
        _ => Relation.Foreign,
    };
}
