using Hansa.Core.Problems;

namespace Hansa.Documents.Reading;

/// <summary>Ends the reading of a file from any depth of it. Caught where the walk begins; it never leaves this folder.</summary>
internal sealed class ReadFailure(Problem problem) : Exception(problem.Code)
{
    /// <param name="arguments">Fill {1}, {2} … of the sentence; {0} is the file's name.</param>
    public ReadFailure(string code, params object?[] arguments)
        : this(new Problem(code, Severity.Error) { Arguments = arguments })
    {
    }

    public Problem Problem { get; } = problem;
}
