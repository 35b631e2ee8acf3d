using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;

namespace Hansa.Core.Selections;

/// <summary>An activity of which no report tells: a person wrote it into the register.</summary>
/// <param name="Row">Its words, understood; all its agreements.</param>
public sealed record WrittenActivity(Guid ActivityId, ReadingRow Row)
{
    /// <summary>Agreements of which all parties are Russian.</summary>
    public IReadOnlyList<string> HomeAgreements { get; init; } = [];

    /// <summary>What its organization is; null where it has none.</summary>
    public OrganizationKind? Kind { get; init; }

    /// <summary>All names of its organization, the one of its day last.</summary>
    public IReadOnlyList<string> Organizations { get; init; } = [];

    /// <summary>All headings of its field, the one of its day last.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    private string? Body => Organizations is [.., var name] ? name : null;

    /// <summary>
    /// The rows by which it stands in reports, as if its organization had told it for the quarter of its first day: in the
    /// forms on foreign ties unless all that it concerns is at home, and in the form on agreements where it belongs to one.
    /// </summary>
    public IReadOnlyList<ToldRow> Rows()
    {
        var first = Row.When.Spans.Count == 0 ? (DateOnly?)null : Row.When.Spans.Min(span => span.Start);
        var rows = new List<ToldRow>();
        foreach (var form in FormCatalog.BuiltIn.All.Select(form => form.Id).Distinct().Select(id => FormCatalog.BuiltIn.Find(id, first?.Year)!))
        {
            if (!form.Scope.OfOneCountry && form.Scope.Bodies.Contains(Kind ?? OrganizationKind.ExecutiveBody) && Concerns(form.Scope.Track))
            {
                rows.Add(AddedRows.Of(form, first, Body ?? "", ActivityId, Placed(form)) with
                {
                    Origin = RowOrigin.Written, Organizations = Organizations, Fields = Fields,
                });
            }
        }

        return rows;
    }

    private bool Concerns(Track track) => track switch
    {
        Track.International => Row.Where.Countries.Count > 0 || Row.Agreements.Count == 0 || Row.Agreements.Count > HomeAgreements.Count,
        Track.Interregional => HomeAgreements.Count > 0,
        _ => false,
    };

    private ReadingRow Placed(Form form) => form.Has(GroupLevel.Field)
        ? Row with { Section = Fields is [.., var field] ? field : null, Subsection = Kind == OrganizationKind.SubordinateInstitution ? Body : null }
        : Row with { Section = Body, Agreements = form.Scope.Track == Track.Interregional ? HomeAgreements : Row.Agreements };
}

/// <summary>Rows that no report told, among those that were.</summary>
internal static class AddedRows
{
    /// <param name="day">By which it belongs to a quarter; null for none.</param>
    public static ToldRow Of(Form form, DateOnly? day, string body, Guid key, ReadingRow row) =>
        new(key, new ToldReport(int.MaxValue, form.Id, day is { } known ? Period.OfQuarter(known.Year, (known.Month + 2) / 3) : null, null, body) { IsNoReport = true }, 1, row);

    /// <summary>The row under the heading of its period as the reports of that period write it.</summary>
    public static ToldRow Under(ToldRow row, IEnumerable<ToldRow> told) => row.Report.Period is not { } period ? row : row with
    {
        Row = row.Row with
        {
            PeriodHeading = told.FirstOrDefault(other => other.Report.Form == row.Report.Form && other.Report.Period == period && other.Row.PeriodHeading is not null)?.Row.PeriodHeading,
        },
    };
}
