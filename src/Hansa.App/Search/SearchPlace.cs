using System.Globalization;

namespace Hansa.App.Search;

/// <summary>Where a page ends, so that the next goes on there whatever has been added meanwhile.</summary>
/// <param name="IsRanked">Results are sorted by how well they fit; else by whether the title has all words.</param>
/// <param name="Rank">Greater comes first.</param>
/// <param name="Day">Later comes first; null at the end.</param>
internal readonly record struct SearchPlace(bool IsRanked, int Rank, DateOnly? Day, Guid Id)
{
    /// <summary>Whose it is: half of its key, but no part of the order.</summary>
    public string RegionId { get; init; } = "";

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsRanked ? 'r' : 't')}.{Rank}.{Day?.DayNumber ?? -1}.{Id:N}");

    public static SearchPlace? Parse(string? text)
    {
        var parts = text?.Split('.');
        return parts is [['r' or 't'] mode, var rank, var day, var id]
            && int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var rankNumber)
            && int.TryParse(day, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var dayNumber)
            && dayNumber <= DateOnly.MaxValue.DayNumber
            && Guid.TryParseExact(id, "N", out var guid)
                ? new SearchPlace(mode[0] == 'r', rankNumber, dayNumber < 0 ? null : DateOnly.FromDayNumber(dayNumber), guid)
                : null;
    }

    /// <summary>Below zero when this one comes before the other.</summary>
    public int CompareTo(SearchPlace other) =>
        other.Rank != Rank ? other.Rank.CompareTo(Rank)
        : other.Day != Day ? Nullable.Compare(other.Day, Day)
        : Compare(other.Id, Id);

    // As PostgreSQL compares a uuid: byte by byte.
    private static int Compare(Guid a, Guid b)
    {
        Span<byte> left = stackalloc byte[16];
        Span<byte> right = stackalloc byte[16];
        a.TryWriteBytes(left, bigEndian: true, out _);
        b.TryWriteBytes(right, bigEndian: true, out _);
        return left.SequenceCompareTo(right);
    }
}
