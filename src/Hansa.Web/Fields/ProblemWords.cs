using Hansa.Core.Problems;
using Hansa.Core.Text;
using Hansa.Web.Errors;
using Hansa.Web.Words;

namespace Hansa.Web.Fields;

internal static class ProblemWords
{
    /// <summary>What is wrong and how to mend it, on one line.</summary>
    public static string Words(this Problem problem, Language language)
    {
        var message = WebWords.Say(problem.Code, language, [.. problem.Arguments]);
        return ProblemNote.AdviceOf(problem, language) is { } advice ? $"{message} {advice}" : message;
    }
}
