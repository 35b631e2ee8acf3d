using Hansa.Core.Problems;

namespace Hansa.Documents.Reading;

/// <summary>
/// Gathers the problems of one file, whose name becomes argument {0} of every sentence. Of each kind only the first is
/// kept: a file with ten thousand broken characters has one trouble.
/// </summary>
internal sealed class ProblemLog(string fileName)
{
    private const int MostProblems = 100;

    public List<Problem> Problems { get; } = [];

    public void Error(string code, string text = "", params object?[] arguments) => Add(code, Severity.Error, text, arguments);

    public void Warn(string code, string text = "", params object?[] arguments) => Add(code, Severity.Warning, text, arguments);

    public void Hint(string code, string text = "", params object?[] arguments) => Add(code, Severity.Hint, text, arguments);

    /// <summary>For what must be said of each sheet: kept once for each text.</summary>
    public void Each(string code, Severity severity, string text)
    {
        if (Problems.Count < MostProblems && !Problems.Exists(known => known.Code == code && known.Text == text))
        {
            Problems.Add(new Problem(code, severity) { Text = text, Arguments = [fileName, text] });
        }
    }

    public void Add(Problem problem)
    {
        foreach (var known in Problems)
        {
            if (known.Code == problem.Code)
            {
                return;
            }
        }

        Problems.Add(problem with { Arguments = [fileName, .. problem.Arguments] });
    }

    public bool Has(string code) => Problems.Exists(problem => problem.Code == code);

    private void Add(string code, Severity severity, string text, object?[] arguments) =>
        Add(new Problem(code, severity) { Text = Shortened(text), Arguments = arguments });

    private static string Shortened(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79), "…");
}
