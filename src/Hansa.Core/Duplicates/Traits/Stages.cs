namespace Hansa.Core.Duplicates.Traits;

/// <summary>
/// A part of an activity's life that a title names: materials are prepared for a telebridge, then it is held; an
/// exhibition is opened and closed. Told apart although all other words agree (domain.md M-48).
/// </summary>
[Flags]
internal enum Stages : byte
{
    None = 0,
    Preparation = 1,
    Opening = 2,
    Closing = 4,
    Signing = 8,

    /// <summary>«… в рамках фестиваля».</summary>
    Part = 16,
}

internal static class StageWords
{
    /// <param name="word">A folded word of a title.</param>
    public static Stages Of(ReadOnlySpan<char> word) => word[0] switch
    {
        'п' when word.StartsWith("подготовк") => Stages.Preparation,
        'п' when word.StartsWith("подписани") => Stages.Signing,
        'р' when word is "рамках" or "рамки" => Stages.Part,
        'р' when word.StartsWith("репетици") => Stages.Preparation,
        'о' when word.StartsWith("оргкомитет") => Stages.Preparation,
        'о' when word.StartsWith("открыти") => Stages.Opening,
        'з' when word.StartsWith("закрыти") => Stages.Closing,
        'з' when word.StartsWith("заключени") => Stages.Signing,
        'н' when word.StartsWith("награжден") => Stages.Closing,
        _ => Stages.None,
    };
}
