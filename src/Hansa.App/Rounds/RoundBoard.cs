using Hansa.App.Registers;
using Hansa.Core.Forms;
using Hansa.Core.Rounds;

namespace Hansa.App.Rounds;

/// <summary>One body’s word on one form.</summary>
/// <param name="NothingHeld">It states that nothing was held; also when that was accepted.</param>
/// <param name="Late">Sent after the day that was on time.</param>
/// <param name="DaysOverdue">How long it has been missing since that day; 0 when it is sent or still has time.</param>
/// <param name="Locked">It would not get in today.</param>
/// <param name="OpenRemarks">Threads of remarks that nobody has resolved.</param>
/// <param name="ChangedAt">The last change of it or of its rows.</param>
/// <param name="DecidedAt">When it was returned or accepted last.</param>
/// <param name="Reason">Why it was returned last.</param>
public sealed record BoardCell(
    Guid SubmissionId, int Version, string Form, BoardState State, bool NothingHeld, int Rows, int OpenRemarks, bool Late, int DaysOverdue, bool Locked,
    DateOnly? ExceptionUntil, DateTimeOffset? SubmittedAt, DateTimeOffset? ChangedAt, string? ChangedBy, Guid? GatheredBy, string? Section,
    DateTimeOffset? DecidedAt, string Reason)
{
    /// <summary>What keeps its rows from being sent on, before it is accepted.</summary>
    public int Errors { get; init; }

    /// <summary>What in its rows somebody ought to look at, before it is accepted.</summary>
    public int Warnings { get; init; }

    /// <summary>It is with the coordinator: sent or accepted.</summary>
    public bool IsIn => State is BoardState.Submitted or BoardState.NothingHeld or BoardState.Accepted;
}

/// <summary>A body of the round with its word on each form it is asked for.</summary>
/// <param name="Name">As it is called today.</param>
/// <param name="LinkUntil">The last day of a link that holds; null without one.</param>
/// <param name="Addresses">How many addresses it is written to at.</param>
/// <param name="Accounts">How many people sign in for it.</param>
public sealed record BoardBody(
    Guid OrganizationId, string Name, string? ShortName, OrganizationKind Kind, Guid? Parent, DateOnly? LinkUntil, int Addresses, int Accounts, IReadOnlyList<BoardCell> Cells)
{
    /// <summary>Null where it is not asked for the form.</summary>
    public BoardCell? Cell(string form) => Cells.FirstOrDefault(cell => cell.Form == form);
}

/// <param name="Asked">How many words are asked for.</param>
/// <param name="In">Sent or accepted.</param>
/// <param name="OnTime">Of those, sent in time.</param>
public sealed record BoardTotals(int Asked, int In, int Accepted, int Returned, int Draft, int Missing, int OnTime, int Overdue, int Rows, int OpenRemarks)
{
    /// <summary>Percent of what was asked that came in time; null before anything is asked.</summary>
    public int? OnTimePercent => Asked == 0 ? null : (int)Math.Round(100.0 * OnTime / Asked, MidpointRounding.AwayFromZero);

    internal static BoardTotals Of(IEnumerable<BoardCell> cells)
    {
        var all = cells.ToList();
        return new BoardTotals(
            all.Count, all.Count(cell => cell.IsIn), all.Count(cell => cell.State == BoardState.Accepted), all.Count(cell => cell.State == BoardState.Returned),
            all.Count(cell => cell.State == BoardState.Draft), all.Count(cell => cell.State == BoardState.Missing), all.Count(cell => cell.IsIn && !cell.Late),
            all.Count(cell => cell.DaysOverdue > 0), all.Sum(cell => cell.Rows), all.Sum(cell => cell.OpenRemarks));
    }
}

/// <summary>Who is in: the bodies of a round by its forms.</summary>
/// <param name="Forms">In the round’s order.</param>
/// <param name="Bodies">By kind and name, those that a department gathers behind it.</param>
public sealed record RoundBoard(Round Round, IReadOnlyList<AskedForm> Forms, IReadOnlyList<BoardBody> Bodies, BoardTotals Totals)
{
    public RoundDeadline Deadline => new(Round.Due, Round.GraceDays);

    /// <returns>Null where the region has no such round.</returns>
    public static Task<RoundBoard?> ReadAsync(Register register, string regionId, Guid roundId, DateOnly today, CancellationToken cancel = default) =>
        BoardReading.ReadAsync(register, regionId, roundId, today, cancel);
}
