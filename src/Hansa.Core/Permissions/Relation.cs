namespace Hansa.Core.Permissions;

/// <summary>How a body stands to the one that a role is for.</summary>
public enum Relation
{
    /// <summary>It is that body; of a role for the whole region: the region itself.</summary>
    Own,

    /// <summary>It stands under it, at whatever depth; of a role for the whole region: any body.</summary>
    Lower,

    /// <summary>Any other; of a role for one body also the region as a whole.</summary>
    Foreign,
}
