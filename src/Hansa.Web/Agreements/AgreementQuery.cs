using System.Globalization;
using Hansa.App.Agreements;
using Hansa.Core.Agreements;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Agreements;

/// <summary>Which agreements are listed and in which order, as it stands in the address.</summary>
public sealed record AgreementQuery(AgreementFilter Filter, string Sort)
{
    public const int Year = 365;
    public const int Quarter = 90;

    public bool IsEmpty => Filter == new AgreementFilter();

    /// <summary>What makes no sense is left out.</summary>
    public static AgreementQuery Of(IQueryCollection query) => new(
        new AgreementFilter
        {
            Words = query["q"].ToString().Trim() is { Length: > 0 and < 500 } words ? words : null,
            Kind = Choice<AgreementKind>(query["kind"]),
            Country = query["country"].ToString() is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] country ? country : null,
            Status = Choice<AgreementStatus>(query["status"]),
            EndsWithinDays = Days(query["ends"]),
            IdleLongerThanDays = Days(query["idle"]),
        },
        query["sort"].ToString());

    public IReadOnlyList<AgreementLine> Sorted(IReadOnlyList<AgreementLine> lines) => Sort switch
    {
        "ends" => [.. lines.OrderBy(line => line.Ends ?? DateOnly.MaxValue)],
        "idle" => [.. lines.OrderByDescending(line => line.IdleDays ?? int.MaxValue)],
        "activities" => [.. lines.OrderByDescending(line => line.Activities)],
        "signed" => [.. lines.OrderByDescending(line => line.SignedOn)],
        _ => lines,
    };

    private static T? Choice<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    private static int? Days(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}
