namespace Hansa.Documents.Reading.Docx;

/// <summary>One level of a list as defined.</summary>
/// <param name="Text">«%1.» or «%1.%2)»; %n stands for the number of level n.</param>
/// <param name="RestartsAfter">0 never, n after a paragraph of level n (from 1) or higher; null after any higher level.</param>
internal sealed record ListLevel(int Start, string Format, string Text, int? RestartsAfter, bool DecimalOnly, string? Style)
{
    public static ListLevel None { get; } = new(1, "none", "", null, false, null);
}

/// <summary>A list as defined: its levels, or the name of the numbering style that defines them.</summary>
internal sealed class ListDefinition
{
    public const int Levels = 9;

    public ListLevel?[] ByLevel { get; } = new ListLevel?[Levels];

    public string? StyleLink { get; set; }

    public string? DefinedByStyle { get; set; }

    /// <summary>The number last given at each level; null before the first.</summary>
    public int?[] Last { get; } = new int?[Levels];
}

/// <summary>A use of a definition, with what it changes in it.</summary>
internal sealed class ListUse
{
    public int Definition { get; set; } = -1;

    /// <summary>That definition, or the one it refers to, once found.</summary>
    public ListDefinition? Resolved { get; set; }

    public int?[] StartAt { get; } = new int?[ListDefinition.Levels];

    /// <summary>Levels whose first number was given.</summary>
    public bool[] Begun { get; } = new bool[ListDefinition.Levels];

    public ListLevel?[] ByLevel { get; } = new ListLevel?[ListDefinition.Levels];
}
