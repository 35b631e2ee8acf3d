namespace Hansa.Core.Submissions;

/// <summary>What becomes of a cell that is saved over words which may have changed meanwhile.</summary>
public enum CellMerge
{
    /// <summary>Nothing is to be written: the words are there, or only the others changed them.</summary>
    Keep,

    /// <summary>The new words are written.</summary>
    Write,

    /// <summary>Both sides wrote something else: a person chooses.</summary>
    Conflict,
}

/// <summary>Decides between three states of a cell.</summary>
public static class CellMerging
{
    /// <param name="seen">The words as the writer saw them before writing.</param>
    /// <param name="present">The words as they stand now.</param>
    /// <param name="mine">The words written.</param>
    public static CellMerge Of(string seen, string present, string mine) =>
        mine == present || mine == seen ? CellMerge.Keep
        : present == seen ? CellMerge.Write
        : CellMerge.Conflict;
}
