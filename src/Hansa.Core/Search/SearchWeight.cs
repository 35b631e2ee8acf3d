namespace Hansa.Core.Search;

/// <summary>How much it means that a word stands there; the letters are PostgreSQL’s.</summary>
public enum SearchWeight
{
    /// <summary>A title.</summary>
    A,

    /// <summary>Place and participants.</summary>
    B,

    /// <summary>What was done.</summary>
    C,

    /// <summary>How others tell of it.</summary>
    D,
}
