using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Problems;

/// <summary>
/// Something found wrong or doubtful in what was read: a value that travels with the reading, never an exception.
/// </summary>
/// <param name="Code">Stable, dotted, English: <c>date.outside-period</c>. Its sentence lies under the same key in the
/// embedded *.sentences.tsv of Hansa.Core; <c>CODE.fix</c>, where it exists, says how to mend it.</param>
/// <param name="Severity">Error, warning or hint.</param>
public sealed record Problem(string Code, Severity Severity)
{
    /// <summary>The number of the report's row (as printed in its first column), or null when the whole file is meant.</summary>
    public int? Row { get; init; }

    /// <summary>The column, or null when the whole row or file is meant.</summary>
    public ColumnRole? Column { get; init; }

    /// <summary>The words as written that gave rise to the problem.</summary>
    public string Text { get; init; } = "";

    /// <summary>Fills {0}, {1} … of the sentences.</summary>
    public IReadOnlyList<object?> Arguments { get; init; } = [];

    /// <summary>What to write instead, when it is known exactly; the one-click fix of a page.</summary>
    public string? Suggestion { get; init; }

    public string Message(Language language) => Sentences.Core.Get(Code, language, [.. Arguments]);

    /// <summary>What a clerk should do, or null when the message says it all.</summary>
    public string? Advice(Language language) =>
        Sentences.Core.Has(Code + ".fix") ? Sentences.Core.Get(Code + ".fix", language, [.. Arguments]) : null;

    public Problem At(int row, ColumnRole? column) => this with { Row = row, Column = column };
}
