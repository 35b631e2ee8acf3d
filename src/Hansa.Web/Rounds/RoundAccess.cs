using Hansa.App.Rounds;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Rounds;

/// <summary>Opens a round for those who may do something with it.</summary>
internal static class RoundAccess
{
    /// <param name="action">Of the matrix, whose state is the round’s.</param>
    /// <param name="organizationId">Null asks for the round as a whole.</param>
    /// <returns>The board, or why there is none.</returns>
    public static async Task<(RoundBoard? Board, IResult Refusal)> OpenAsync(Visit visit, Guid id, string action, CancellationToken cancel, Guid? organizationId = null)
    {
        if (!visit.Person.MayEver(action))
        {
            return (null, visit.Forbidden());
        }

        if (await RoundBoard.ReadAsync(visit.Register, visit.RegionId, id, visit.Today, cancel) is not { } board
            || (organizationId is { } body && !board.Bodies.Any(one => one.OrganizationId == body)))
        {
            return (null, visit.NotFound());
        }

        return visit.Person.May(action, board.Round.State, organizationId, id) ? (board, Results.Empty)
            : (null, board.Round.State == RoundState.Closed && visit.Person.May(action, RoundState.Open, organizationId, id)
                ? visit.Refuse(new Problem("round.closed", Severity.Error))
                : visit.Forbidden());
    }

    /// <summary>Is there anything of rounds that the visitor may look at.</summary>
    public static bool MayLook(Visit visit) => visit.Person.MayEver(Actions.RoundView);
}
