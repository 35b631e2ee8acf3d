namespace Hansa.Web.Submissions.Words;

/// <summary>The name of who did something, without the address that history keeps behind it.</summary>
internal static class ActorName
{
    public static string Of(string? actor) =>
        actor is null ? "" : actor.LastIndexOf(" <", StringComparison.Ordinal) is > 0 and var at && actor.EndsWith('>') ? actor[..at] : actor;
}
