using Hansa.App.Rounds;
using Hansa.Core.Text;

namespace Hansa.Web.Rounds;

/// <summary>Which bodies of a board are shown.</summary>
/// <param name="Show">One of <see cref="All"/>; "" shows every body.</param>
/// <param name="Words">A part of the name.</param>
public sealed record BoardFilter(string Show, string Words)
{
    /// <summary>In the order of the page; <c>board.show-NAME</c> is what each is called.</summary>
    public static IReadOnlyList<string> All { get; } = ["", "review", "waiting", "overdue", "returned", "accepted", "problems", "remarks"];

    public static BoardFilter Of(string? show, string? words) => new(All.Contains(show ?? "") ? show ?? "" : "", (words ?? "").Trim());

    public bool IsEmpty => Show.Length == 0 && Words.Length == 0;

    public bool Takes(BoardBody body) => body.Cells.Any(Takes)
        && (Words.Length == 0 || Folding.Fold(body.Name + " " + body.ShortName).Contains(Folding.Fold(Words), StringComparison.Ordinal));

    public bool Takes(BoardCell cell) => Show switch
    {
        "review" => cell.State is BoardState.Submitted or BoardState.NothingHeld,
        "waiting" => cell.State is BoardState.Missing or BoardState.Draft or BoardState.Returned,
        "overdue" => cell.DaysOverdue > 0,
        "returned" => cell.State == BoardState.Returned,
        "accepted" => cell.State == BoardState.Accepted,
        "problems" => cell.Errors + cell.Warnings > 0,
        "remarks" => cell.OpenRemarks > 0,
        _ => true,
    };
}
