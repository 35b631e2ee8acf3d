using Hansa.Core.Tables;
using Hansa.Web.Submissions.Words;

namespace Hansa.Web.Submissions.Review;

/// <summary>A cell of a row, or the row as a whole, as addresses name it: <c>0199…-title</c>, <c>0199…-row</c>.</summary>
public sealed record ReviewCell(Guid RowId, ColumnRole? Role)
{
    private const int IdLength = 36;

    public override string ToString() => $"{RowId}-{(Role is { } role ? RowFields.NameOf(role) : "row")}";

    /// <summary>Null for what names none.</summary>
    public static ReviewCell? Find(string? text) =>
        text?.Length > IdLength + 1 && text[IdLength] == '-' && Guid.TryParse(text.AsSpan(0, IdLength), out var row)
            ? text[(IdLength + 1)..] is var name && name == "row" ? new ReviewCell(row, null)
            : RowFields.Find(name) is { } role ? new ReviewCell(row, role)
            : null
            : null;
}
