using Hansa.Core.Tables;

namespace Hansa.Core.Submissions;

/// <summary>A row of a submission as it was typed or read: words only.</summary>
public sealed record SubmittedRow(Guid Id)
{
    /// <summary>The columns whose words a row keeps by themselves; agreements and headings have properties of their own.</summary>
    public static IReadOnlyList<ColumnRole> Columns { get; } =
        [ColumnRole.Title, ColumnRole.Dates, ColumnRole.Place, ColumnRole.Content, ColumnRole.Participants, ColumnRole.Note];

    /// <summary>The heading it stands under; null where the submission as a whole does.</summary>
    public string? Section { get; init; }

    /// <summary>The institution, or null.</summary>
    public string? Subsection { get; init; }

    /// <summary>«I квартал», or null.</summary>
    public string? PeriodHeading { get; init; }

    /// <summary>Words by column, of <see cref="Columns"/> only; what is empty is left out.</summary>
    public IReadOnlyDictionary<ColumnRole, string> Cells { get; init; } = new Dictionary<ColumnRole, string>();

    /// <summary>One title an item.</summary>
    public IReadOnlyList<string> Agreements { get; init; } = [];

    /// <summary>The cell of agreements continues the one above.</summary>
    public bool AgreementsFilledDown { get; init; }

    /// <summary>Cells of columns with no known meaning: heading and text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Extra { get; init; } = [];

    /// <summary>What it was taken over with; null for a row typed here.</summary>
    public TakenWords? Taken { get; init; }

    /// <summary>The words of a column; agreements a line each; "" for none.</summary>
    public string this[ColumnRole role] => role switch
    {
        ColumnRole.Agreement => string.Join('\n', Agreements),
        ColumnRole.Section => Section ?? "",
        ColumnRole.Subsection => Subsection ?? "",
        _ => Cells.GetValueOrDefault(role, ""),
    };

    /// <summary>Nothing stands in it.</summary>
    public bool IsBlank => Agreements.Count == 0 && Cells.Values.All(string.IsNullOrWhiteSpace) && Extra.All(cell => string.IsNullOrWhiteSpace(cell.Value));
}
