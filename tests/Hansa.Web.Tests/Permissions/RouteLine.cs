using Hansa.Core.Permissions;

namespace Hansa.Web.Tests.Permissions;

/// <summary>A line of routes.tsv: a request by which an action of the matrix is done.</summary>
/// <param name="Request">Method and pattern; «none» where there is no request.</param>
internal sealed record RouteLine(string Action, string States, string Thing, string Request, string Fields, string Changes)
{
    public const string NoRequest = "none";

    public static IReadOnlyList<RouteLine> All { get; } =
        [.. Rows("routes.tsv").Select(static cells => new RouteLine(cells[0], cells[1], cells[2], cells[3], cells.ElementAtOrDefault(4) ?? "", cells.ElementAtOrDefault(5) ?? "-"))];

    /// <summary>Requests that no right stands before.</summary>
    public static IReadOnlyList<string> Open { get; } = [.. Rows("open-routes.tsv").Select(static cells => cells[0])];

    public string Method => Request.Split(' ')[0];

    public string Pattern => Request.Split(' ')[1];

    /// <summary>The states in which it is sent.</summary>
    public IEnumerable<string> Walked => States == "*" ? StatesOf(Action) : States.Split(' ');

    public bool ChangesIn(string state) => Changes == "*" || (Changes != "-" && Changes.Split(' ').Contains(state));

    /// <summary>The first request of its action.</summary>
    public bool IsFirst => All.First(line => line.Action == Action) == this;

    public static IEnumerable<string> StatesOf(string action) => PermissionMatrix.Lines.Where(line => line.Action == action).Select(static line => line.State).Distinct();

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Permissions", file)).Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split('\t'));
}
