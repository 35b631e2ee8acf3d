namespace Hansa.Core.Diffs;

public enum WordEditKind
{
    Kept,
    Removed,
    Inserted,
}

/// <summary>A run of words of two versions of a cell.</summary>
/// <param name="Text">As written, from the first word of the run to the last; of kept words as in the new version.</param>
public sealed record WordEdit(WordEditKind Kind, string Text);
