using Hansa.Core.Tables;

namespace Hansa.App.Remarks;

/// <summary>Where a remark stands: on a cell, a row, or the submission as a whole.</summary>
/// <param name="RowId">Null for the whole.</param>
/// <param name="Role">Null for the whole row.</param>
public readonly record struct RemarkPlace(Guid? RowId, ColumnRole? Role)
{
    public static RemarkPlace Whole { get; }
}

/// <summary>A thread of remarks with its messages, the oldest first.</summary>
/// <param name="Version">To be handed back when it is resolved or opened again.</param>
public sealed record RemarkThread(Guid Id, int Version, RemarkPlace Place, RemarkState State, DateTimeOffset CreatedAt, IReadOnlyList<ThreadMessage> Messages)
{
    public bool IsOpen => State == RemarkState.Open;
}

public sealed record ThreadMessage(Guid Id, DateTimeOffset At, string Author, string Text);
