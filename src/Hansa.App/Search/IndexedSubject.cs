using System.Security.Cryptography;
using System.Text;
using Hansa.Core.Search;

namespace Hansa.App.Search;

/// <summary>What is known of an activity or organization that can be found.</summary>
internal sealed class IndexedSubject(string regionId, string kind, Guid id)
{
    // One of so many documents bears each mark, so that great sets can be counted by a part of them.
    public const int SampleOf = 64;
    public const int SmallSampleOf = 1024;

    // What goes on for a century is marked for its first years only.
    private const int MostMonths = 240;

    public string RegionId => regionId;

    public string Kind => kind;

    public Guid Id => id;

    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    public string? Mode { get; init; }

    public IReadOnlyList<string> Countries { get; init; } = [];

    public Guid? FieldId { get; init; }

    public Guid? OrganizationId { get; init; }

    public HashSet<Guid> Agreements { get; } = [];

    public Dictionary<Guid, string> AgreementTitles { get; } = [];

    public bool HasProblem { get; set; }

    public SearchVector Vector { get; } = new();

    /// <summary>The key of an agreement that has no card: made of its comparable title.</summary>
    public static Guid AgreementKey(string comparableTitle) => new(SHA256.HashData(Encoding.UTF8.GetBytes(comparableTitle)).AsSpan(0, 16));

    /// <summary>Marks the vector with all that can be filtered by.</summary>
    public void MarkFacets()
    {
        Vector.Mark("k" + kind);
        if (FirstDay is { } first && LastDay is { } last)
        {
            var end = Math.Min(SearchMonth.Of(last), SearchMonth.Of(first) + MostMonths);
            for (var month = SearchMonth.Of(first); month <= end; month++)
            {
                Vector.Mark(SearchMonth.YearMark(month / 12));
                Vector.Mark(SearchMonth.Mark(month));
            }
        }
        else
        {
            Vector.Mark(SearchMonth.UndatedMark);
        }

        foreach (var country in Countries)
        {
            Vector.Mark("c" + country);
        }

        foreach (var agreement in Agreements)
        {
            Vector.Mark("a" + agreement.ToString("N"));
        }

        MarkOne("m", Mode);
        MarkOne("f", FieldId?.ToString("N"));
        MarkOne("o", OrganizationId?.ToString("N"));
        MarkOne("p", HasProblem ? "1" : null);
        // The end of a UUIDv7 is drawn by lot.
        var lot = id.ToByteArray()[15] | id.ToByteArray()[14] << 8;
        MarkOne("s", lot % SampleOf == 0 ? "1" : null);
        MarkOne("z", lot % SmallSampleOf == 0 ? "1" : null);
    }

    private void MarkOne(string facet, string? value)
    {
        if (value is not null)
        {
            Vector.Mark(facet + value);
        }
    }
}
