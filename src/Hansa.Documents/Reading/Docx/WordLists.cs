namespace Hansa.Documents.Reading.Docx;

/// <summary>The lists of a document, counting on as paragraphs are met in order.</summary>
internal sealed class WordLists
{
    public const int Most = 32_767;

    public Dictionary<int, ListDefinition> Definitions { get; } = [];

    public Dictionary<int, ListUse> Uses { get; } = [];

    /// <summary>The level of a list that belongs to a paragraph style, 0 when none does.</summary>
    public int LevelOfStyle(int list, string style)
    {
        if (Uses.TryGetValue(list, out var use) && Definitions.TryGetValue(use.Definition, out var definition))
        {
            for (var level = 0; level < ListDefinition.Levels; level++)
            {
                if (definition.ByLevel[level]?.Style == style)
                {
                    return level;
                }
            }
        }

        return 0;
    }

    /// <summary>Counts one more paragraph. Its number as text, or "" for bullets and lists nobody defined.</summary>
    /// <param name="numberingOfStyle">The list that a numbering style stands for.</param>
    public string Next(int list, int level, Func<string, int?> numberingOfStyle, out bool isBullet)
    {
        isBullet = false;
        if (level is < 0 or >= ListDefinition.Levels || !Uses.TryGetValue(list, out var use)
            || (use.Resolved ??= Resolve(use, numberingOfStyle)) is not { } definition)
        {
            return "";
        }

        Count(use, definition, level);
        var look = LevelOf(use, definition, level);
        isBullet = look.Format == "bullet";
        return isBullet ? "" : ListLabel.Make(look, n => (LevelOf(use, definition, n), definition.Last[n]));
    }

    private static ListLevel LevelOf(ListUse use, ListDefinition definition, int level) =>
        use.ByLevel[level] ?? definition.ByLevel[level] ?? ListLevel.None;

    private static void Count(ListUse use, ListDefinition definition, int level)
    {
        var start = use.StartAt[level] ?? LevelOf(use, definition, level).Start;
        var begins = use.StartAt[level] is not null && !use.Begun[level];
        definition.Last[level] = begins ? start : definition.Last[level] + 1 ?? start;
        use.Begun[level] = true;

        for (var deeper = level + 1; deeper < ListDefinition.Levels; deeper++)
        {
            var after = LevelOf(use, definition, deeper).RestartsAfter;
            if (after is null || (after > 0 && level < after))
            {
                definition.Last[deeper] = null;
            }
        }
    }

    private ListDefinition? Resolve(ListUse use, Func<string, int?> numberingOfStyle)
    {
        if (!Definitions.TryGetValue(use.Definition, out var definition) || definition.DefinedByStyle is null)
        {
            return definition;
        }

        foreach (var other in Definitions.Values)
        {
            if (other.StyleLink == definition.DefinedByStyle)
            {
                return other;
            }
        }

        return numberingOfStyle(definition.DefinedByStyle) is { } list && Uses.TryGetValue(list, out var there)
            && Definitions.TryGetValue(there.Definition, out var found) ? found : definition;
    }
}
