namespace Hansa.Core.Headcounts;

public enum CountQualifier
{
    Exact,
    About,
    MoreThan,
}

/// <summary>How many people took part.</summary>
/// <param name="Total">The stated total, else the sum of the parts that add.</param>
/// <param name="Parts">The numbers that make the total, in the order written; one number stands alone.</param>
public sealed record Headcount(int Total, CountQualifier Qualifier, IReadOnlyList<int> Parts);
