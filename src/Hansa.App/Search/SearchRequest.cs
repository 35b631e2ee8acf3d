using Hansa.Core.Periods;

namespace Hansa.App.Search;

/// <summary>What is looked for. Values of one filter are alternatives; all filters and all words must hold.</summary>
public sealed record SearchRequest
{
    /// <summary>Words in any form, «quoted phrases», -words that must not be there; see <see cref="Core.Search.SearchQuery"/>.</summary>
    public string Text { get; init; } = "";

    /// <summary>Null for all regions of the register.</summary>
    public string? RegionId { get; init; }

    /// <summary>Activities of which a day lies in it.</summary>
    public Period? Period { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Names of the JSON contract: in-person, online …</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    public IReadOnlyList<Guid> Fields { get; init; } = [];

    public IReadOnlyList<Guid> Organizations { get; init; } = [];

    /// <summary>Keys as <see cref="SearchFacets.Agreements"/> gives them.</summary>
    public IReadOnlyList<Guid> Agreements { get; init; } = [];

    /// <summary>Only activities of which a current row has an error or a warning.</summary>
    public bool HasProblem { get; init; }

    /// <summary>From 1 to 200.</summary>
    public int Limit { get; init; } = 20;

    /// <summary><see cref="SearchResult.Next"/> of the page before; null for the first page. What is none gives the first page.</summary>
    public string? After { get; init; }
}
