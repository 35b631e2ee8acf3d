namespace Hansa.Core.Duplicates.Candidates;

/// <summary>What two activities must share for anyone to look whether they are one.</summary>
internal enum KeyKind
{
    /// <summary>A quoted name of the title.</summary>
    Name,

    /// <summary>One of the rarest words of the title.</summary>
    TitleWord,

    /// <summary>An order or registration.</summary>
    Document,

    /// <summary>The first day of a span and the head count.</summary>
    DayAndHeadcount,

    /// <summary>The first day of a span and a word of the place.</summary>
    DayAndPlace,

    /// <summary>One of the rarest words of the content.</summary>
    ContentWord,
}
