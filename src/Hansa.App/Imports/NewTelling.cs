using Hansa.App.Activities;
using Hansa.Core.Readings;

namespace Hansa.App.Imports;

/// <summary>A row on its way into the register.</summary>
/// <param name="ActivityId">A new one, or that of the row whose place it takes.</param>
internal sealed record NewTelling(
    Guid TellingId, Guid ActivityId, bool IsNewActivity, int Position, ReadingRow Row, ActivityFacts Facts, Guid? OrganizationId, Guid? FieldId);
