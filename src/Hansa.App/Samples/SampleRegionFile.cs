using System.Text.Json;
using System.Text.Json.Serialization;
using Hansa.Core.Agreements;
using Hansa.Core.Forms;

namespace Hansa.App.Samples;

/// <summary><c>samples/region/register.json</c>: what the sample region knows of itself before the first report.</summary>
/// <param name="Name">The region’s name by its cases.</param>
internal sealed record SampleRegionFile(
    string Region,
    Dictionary<string, string> Name,
    IReadOnlyList<SampleOrganization> Organizations,
    IReadOnlyList<SampleAgreement> Agreements,
    SamplePlan Plan)
{
    public static SampleRegionFile Read(string path) => JsonSerializer.Deserialize(File.ReadAllText(path), SampleJson.Default.SampleRegionFile)!;
}

/// <param name="Key">Rows of <c>activities.tsv</c> name their body by it.</param>
/// <param name="Parent">Key of the organization it stands under.</param>
/// <param name="Section">Where its rows stand in reports by field or municipality.</param>
/// <param name="Names">By the days they held.</param>
internal sealed record SampleOrganization(string Key, OrganizationKind Kind, string? Parent, string? Section, IReadOnlyList<SampleName> Names)
{
    public string NameOn(DateOnly day) => Names.First(name => (name.From is not { } from || from <= day) && (name.Until is not { } until || day < until)).Name;
}

/// <param name="Until">The first day it no longer held.</param>
internal sealed record SampleName(string Name, string? Short, DateOnly? From, DateOnly? Until);

/// <param name="Order">Number of the order that approved it.</param>
/// <param name="Registration">Number in the register of the Ministry of Justice.</param>
/// <param name="Consent">The federal consent.</param>
/// <param name="Ended">The day an act ended it.</param>
internal sealed record SampleAgreement(
    string Key, string Title, string? Order, DateOnly? Ordered, DateOnly Signed, string At, DateOnly? Until, Extension Extension, int? Months,
    string? Registration, DateOnly? Registered, string? Consent, DateOnly? Consented, DateOnly? Ended, string? Act, SampleAmendment? Amendment);

internal sealed record SampleAmendment(string Title, DateOnly Signed);

internal sealed record SamplePlan(string Agreement, string Title, DateOnly First, DateOnly Last, DateOnly Signed, IReadOnlyList<SampleItem> Items);

internal sealed record SampleItem(string What, string Who, string Planned, PlanItemState? State, string? Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SampleRegionFile))]
[JsonSerializable(typeof(IReadOnlyList<SampleSubmission>))]
internal sealed partial class SampleJson : JsonSerializerContext;
