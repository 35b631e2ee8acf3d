namespace Hansa.Core.Permissions;

/// <summary>What a person is to the register; for an organization and all below it, or for the whole region.</summary>
public enum Role
{
    /// <summary>Keeps accounts and directories; does not judge reports.</summary>
    Administrator,

    /// <summary>The external-relations office: opens rounds, reviews, composes, freezes.</summary>
    Coordinator,

    /// <summary>Of a department: gathers its institutions’ submissions and answers for its own.</summary>
    Head,

    /// <summary>Writes the rows of one body.</summary>
    Reporter,

    /// <summary>Sees reports and figures, changes nothing.</summary>
    Reader,

    /// <summary>Nobody’s account: whoever holds a body’s link, for one round.</summary>
    Link,
}
