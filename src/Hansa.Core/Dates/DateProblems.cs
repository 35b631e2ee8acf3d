using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Dates;

/// <summary>Gathers what is wrong with a date phrase. Its sentences are in dates.sentences.tsv.</summary>
internal sealed class DateProblems(Phrase phrase)
{
    private List<Problem>? _found;
    private int _numbersStart;
    private int _numbersEnd = -1;

    public IReadOnlyList<Problem> Found => _found ?? (IReadOnlyList<Problem>)[];

    /// <summary>Something is wrong enough to leave out a date.</summary>
    public bool Grave { get; private set; }

    /// <param name="first">The first token of the words meant.</param>
    /// <param name="last">The last of them, included.</param>
    public void Add(string code, Severity severity, int first, int last, string? suggestion = null)
    {
        var text = CellText.OneLine(phrase.Written(phrase.Tokens[first], phrase.Tokens[last]));
        Add(new Problem(code, severity) { Text = text, Arguments = [text, suggestion], Suggestion = suggestion });
    }

    /// <summary>Numbers without a month. Several in a row («5, 12 и 19») are told as one.</summary>
    public void AddNumbers(int first, int last)
    {
        if (_numbersEnd >= 0 && first <= _numbersEnd + 2)
        {
            _found!.RemoveAt(_found.Count - 1);
            first = _numbersStart;
        }

        (_numbersStart, _numbersEnd) = (first, last);
        Add("date.not-understood", Severity.Warning, first, last);
    }

    /// <summary>Letters were taken for digits: «О5.О6.2О2О».</summary>
    public void AddMended(Phrase written)
    {
        var (before, after) = (CellText.OneLine(written.Text), CellText.OneLine(phrase.Text));
        Add(new Problem("date.digits", Severity.Hint) { Text = before, Arguments = [before, after], Suggestion = after });
    }

    public void AddWhole(string code, Severity severity)
    {
        var text = CellText.OneLine(phrase.Text);
        Add(new Problem(code, severity) { Text = text, Arguments = [text] });
    }

    private void Add(Problem problem)
    {
        Grave |= problem.Severity > Severity.Hint;
        (_found ??= []).Add(problem);
    }
}
