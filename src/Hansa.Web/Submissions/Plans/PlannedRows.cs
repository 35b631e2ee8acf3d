using Hansa.App.Plans;
using Hansa.App.Submissions;
using Hansa.Core.Agreements;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Web.Words;

namespace Hansa.Web.Submissions.Plans;

/// <summary>Rows that tell of an item of an action plan.</summary>
internal static class PlannedRows
{
    /// <summary>The row that names the item under its agreement; null while there is none.</summary>
    public static PageRow? Find(Desk desk, PlanItemFact item)
    {
        var (title, agreement) = (Folding.Fold(item.What), AgreementKey.Of(item.Agreement));
        return desk.Page.Rows.FirstOrDefault(row => Folding.Fold(row[ColumnRole.Title]) == title && row.Words.Agreements.Any(name => AgreementKey.Of(name) == agreement));
    }

    /// <summary>The first words of a row on an item that was held: what came of it and when is still to be written.</summary>
    public static Dictionary<ColumnRole, string> Held(PlanItemFact item) => new() { [ColumnRole.Title] = item.What, [ColumnRole.Agreement] = item.Agreement };

    /// <summary>The row on an item that was not held. A report speaks Russian.</summary>
    public static Dictionary<ColumnRole, string> NotHeld(PlanItemFact item, string reason) => new()
    {
        [ColumnRole.Title] = item.What,
        [ColumnRole.Agreement] = item.Agreement,
        [ColumnRole.Dates] = item.Planned,
        [ColumnRole.Content] = WebWords.Say("own-plan.not-held-content", Language.Russian),
        [ColumnRole.Note] = reason.Trim(),
    };
}
