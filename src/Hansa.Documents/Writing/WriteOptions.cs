namespace Hansa.Documents.Writing;

/// <summary>What a written file says of itself.</summary>
public sealed record WriteOptions
{
    public static WriteOptions Default { get; } = new();

    /// <summary>When the report was drawn up; left out of the file when null, so that the same report gives the same bytes.</summary>
    public DateTimeOffset? Created { get; init; }
}
