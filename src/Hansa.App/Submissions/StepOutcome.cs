using Hansa.Core.Problems;

namespace Hansa.App.Submissions;

/// <summary>What became of a step.</summary>
/// <param name="Problem">Why nothing was done, or null; <c>submission.has-errors</c> with the list in <paramref name="Blocking"/>.</param>
/// <param name="Version">The submission’s version from now on.</param>
/// <param name="Blocking">Errors that must be mended first, with their rows and columns.</param>
public sealed record StepOutcome(Problem? Problem, int Version, IReadOnlyList<Problem> Blocking)
{
    /// <summary>It had been done before: nothing changed.</summary>
    public bool WasDone { get; init; }

    /// <summary>What the register holds of it, once accepted.</summary>
    public Guid? ImportId { get; init; }
}
