namespace Hansa.Core.Forms;

/// <summary>A heading that a form knows.</summary>
/// <param name="Heading">As this version of the form prints it.</param>
/// <param name="Aliases">The same field under the names of other years and bodies (domain.md M-07).</param>
public sealed record FormSection(string Heading, IReadOnlyList<string> Aliases, SectionPlace At);

/// <summary>Where a section stands, whatever unknown sections come along.</summary>
public enum SectionPlace
{
    /// <summary>In the order of the list; sections that the form does not know follow these.</summary>
    Listed,

    /// <summary>Before all others.</summary>
    Start,

    /// <summary>Behind all others.</summary>
    End,
}
