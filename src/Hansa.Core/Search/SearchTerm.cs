namespace Hansa.Core.Search;

/// <summary>A word of a query.</summary>
/// <param name="Folded">As typed, folded.</param>
/// <param name="Lexeme">What it is looked for as.</param>
/// <param name="Distance">From the word before it in a phrase, in words: 1 when they stand side by side.</param>
public sealed record SearchWord(string Folded, string Lexeme, int Distance);

/// <summary>Something that must be found: a word, a name of several words that has a meaning of its own, or a quoted phrase.</summary>
/// <param name="Words">None when only the meaning counts.</param>
public sealed record SearchTerm(IReadOnlyList<SearchWord> Words)
{
    /// <summary>The words in this order, side by side.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>The last word may go on: the user is still typing.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>Must not be found: «-выставка».</summary>
    public bool IsExcluded { get; init; }

    /// <summary>What the words name beside themselves: <c>@BY</c>, a year; each as good as the words.</summary>
    public IReadOnlyList<string> Meanings { get; init; } = [];
}
