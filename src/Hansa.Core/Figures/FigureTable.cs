using Hansa.Core.Periods;

namespace Hansa.Core.Figures;

/// <summary>By what figures are parted.</summary>
public enum FigureBy
{
    Country,
    Field,
    Organization,
    Mode,
    Agreement,
}

/// <summary>Activities and people of one line. Each activity counts once in a line, however often it was told.</summary>
/// <param name="Participants">Sum of the head counts there are (domain.md M-68: people of different kinds).</param>
/// <param name="Uncounted">Activities of which nobody gave a number (domain.md M-69).</param>
/// <param name="Inexact">Activities whose number is «about» or «more than».</param>
public readonly record struct Figure(int Activities, long Participants, int Uncounted, int Inexact)
{
    internal Figure With(int? headcount, bool exact) => new(
        Activities + 1, Participants + (headcount ?? 0), Uncounted + (headcount is null ? 1 : 0), Inexact + (headcount is not null && !exact ? 1 : 0));
}

/// <param name="Key">Stable: a country’s code, a mode’s name, the folded name of a field or organization, an agreement’s key; "" for activities without any.</param>
/// <param name="Label">As a report names it; "" where <paramref name="Key"/> says all.</param>
public sealed record FigureLine(string Key, string Label, Figure Figure);

/// <summary>Figures of one period.</summary>
/// <param name="Total">Over distinct activities: not the sum of the lines, for an activity may stand in several.</param>
/// <param name="Rows">Rows told of these activities.</param>
/// <param name="RowParticipants">What a sum by rows would give, in which one activity counts as often as it was told (domain.md M-41).</param>
public sealed record FigureTable(Period Period, FigureBy By, Figure Total, IReadOnlyList<FigureLine> Lines, int Rows, long RowParticipants);
