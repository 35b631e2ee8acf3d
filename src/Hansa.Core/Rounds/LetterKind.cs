namespace Hansa.Core.Rounds;

/// <summary>Why a body is written to.</summary>
public enum LetterKind
{
    /// <summary>A round begins.</summary>
    KickOff,

    /// <summary>Some days are left.</summary>
    Reminder,

    /// <summary>The due day has passed.</summary>
    Overdue,

    /// <summary>Its word was returned for revision.</summary>
    Returned,

    Accepted,

    /// <summary>Returned some time ago, and nothing has come since.</summary>
    Forgotten,

    /// <summary>The link by which it gets in without an account.</summary>
    Link,
}
