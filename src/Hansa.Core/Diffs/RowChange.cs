using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Diffs;

public enum ChangeWeight
{
    /// <summary>Case, marks, spaces, ё: the words are the same.</summary>
    Spelling,

    /// <summary>Other words, the same facts as far as can be told.</summary>
    Wording,

    /// <summary>A fact is lost, new or another: head count, dates, place, papers, an emptied cell.</summary>
    Fact,
}

/// <summary>What differs between a row and its old version.</summary>
/// <param name="Code">Stable: <c>diff.headcount-lost</c>.</param>
/// <param name="Column">Null when the row as a whole is meant.</param>
public sealed record RowChange(string Code, ChangeWeight Weight, ColumnRole? Column, IReadOnlyList<LocalText> Arguments)
{
    /// <summary>For a reworded cell the words kept, removed and inserted; else empty.</summary>
    public IReadOnlyList<WordEdit> Edits { get; init; } = [];

    public string Sentence(Language language) => LocalText.Fill(Code, language, Arguments);
}
