namespace Hansa.Core.Headcounts;

/// <summary>A number of people named in a text that is no participants cell.</summary>
/// <param name="Count">The number; the lower bound of a range.</param>
/// <param name="Words">As written, on one line: «98 талантливых авторов».</param>
public sealed record PeopleMention(int Count, CountQualifier Qualifier, string Words);
