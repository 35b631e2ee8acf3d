namespace Hansa.Core.Problems;

/// <summary>How much a problem matters: an error blocks, a warning explains, a hint is for a second look.</summary>
public enum Severity
{
    Hint,
    Warning,
    Error,
}
