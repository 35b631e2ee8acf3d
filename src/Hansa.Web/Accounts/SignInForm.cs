namespace Hansa.Web.Accounts;

/// <summary>What a form of sign-in holds but for secrets.</summary>
public sealed record SignInForm
{
    public string Email { get; init; } = "";

    /// <summary>Where to go afterwards; local.</summary>
    public string Back { get; init; } = "/";

    /// <summary>The session outlives the browser.</summary>
    public bool Stay { get; init; }

    /// <summary>Sealed: what was typed before the session ended.</summary>
    public string Carried { get; init; } = "";

    /// <summary>Shown over a page by a script, which needs the fields alone.</summary>
    public bool Dialog { get; init; }
}
