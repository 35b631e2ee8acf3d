using Hansa.Core.Periods;

namespace Hansa.Core.Rounds;

/// <summary>What a letter speaks of.</summary>
public sealed record LetterFacts
{
    /// <summary>The body’s name.</summary>
    public required string Body { get; init; }

    /// <summary>Whose hands it goes to; "" when nobody said.</summary>
    public string Person { get; init; } = "";

    public required Period Period { get; init; }

    /// <summary>The names of the forms it is about, for this body.</summary>
    public required IReadOnlyList<string> Forms { get; init; }

    public required RoundDeadline Deadline { get; init; }

    /// <summary>The day the letter is written.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The round’s own words with which it begins.</summary>
    public string Opening { get; init; } = "";

    /// <summary>Why its word was returned.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The day it was returned.</summary>
    public DateOnly? ReturnedOn { get; init; }

    /// <summary>Where to go in the browser; "" when nobody knows.</summary>
    public string Address { get; init; } = "";

    /// <summary>The body has no account and was sent a link before, which nobody can read out again.</summary>
    public bool ByLink { get; init; }

    /// <summary>The last day of a link.</summary>
    public DateOnly? LinkUntil { get; init; }
}

/// <summary>A letter as it goes out.</summary>
/// <param name="Text">Lines parted by \n.</param>
public sealed record LetterText(string Subject, string Text);
