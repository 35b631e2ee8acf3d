namespace Hansa.App.Search;

/// <summary>An activity that matches, with what is counted of it.</summary>
internal sealed record SearchMatch(
    string RegionId, Guid Id, DateOnly? FirstDay, string? Mode, string[] Countries, Guid? FieldId, Guid? OrganizationId, Guid[] Agreements, bool HasProblem);
