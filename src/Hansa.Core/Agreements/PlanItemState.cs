namespace Hansa.Core.Agreements;

public enum PlanItemState
{
    Done,
    Partly,
    NotDone,
}

/// <summary>What became of an item of an action plan, and what the report says of it.</summary>
public static class PlanOutcome
{
    /// <summary>What a person said goes before what linked activities show; null while an item is neither held nor due.</summary>
    /// <param name="said">Null while nobody has said.</param>
    /// <param name="held">Activities linked to it.</param>
    /// <param name="lastDay">Of the time planned.</param>
    public static PlanItemState? Of(PlanItemState? said, int held, DateOnly lastDay, DateOnly asOf) =>
        said ?? (held > 0 ? PlanItemState.Done : lastDay < asOf ? PlanItemState.NotDone : null);

    /// <summary>The text of the column «Примечание (причины невыполнения)»: the reason, where something was left undone.</summary>
    public static string Note(PlanItemState? state, string reason) => state is PlanItemState.Partly or PlanItemState.NotDone ? reason : "";
}
