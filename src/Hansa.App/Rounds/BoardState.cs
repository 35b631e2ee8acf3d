using Hansa.Core.Submissions;

namespace Hansa.App.Rounds;

/// <summary>How a body’s word stands, as the board shows it.</summary>
public enum BoardState
{
    /// <summary>Asked, and nothing is there yet.</summary>
    Missing,

    /// <summary>Begun, not sent.</summary>
    Draft,

    Submitted,

    /// <summary>Sent: the signed statement that nothing was held.</summary>
    NothingHeld,

    Returned,

    Accepted,
}

internal static class BoardStates
{
    public static BoardState Of(SubmissionState state, bool nothingHeld, bool begun) => state switch
    {
        SubmissionState.Draft => begun ? BoardState.Draft : BoardState.Missing,
        SubmissionState.Submitted => nothingHeld ? BoardState.NothingHeld : BoardState.Submitted,
        SubmissionState.Returned => BoardState.Returned,
        SubmissionState.Accepted => BoardState.Accepted,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state that no submission has."),
    };
}
