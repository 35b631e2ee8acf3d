using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Forms;

/// <summary>
/// An official form of report: what is printed, in what order and how it looks. A form is data (design.md §2); another
/// year or region needs another file, no code.
/// </summary>
public sealed record Form
{
    /// <summary>What kind of report it is: <c>international-executive</c>. Versions of one form share it.</summary>
    public required string Id { get; init; }

    /// <summary>Usually the first year known: «2023».</summary>
    public required string Version { get; init; }

    public required string RussianName { get; init; }

    public required string EnglishName { get; init; }

    public required FormYears Years { get; init; }

    public required FormScope Scope { get; init; }

    /// <summary>Names that the patterns use beside region, country and period: the bodies as the law calls them (domain.md M-03).</summary>
    public required IReadOnlyDictionary<string, CasedName> Names { get; init; }

    /// <summary>The title with slots, see <see cref="FormPattern"/>.</summary>
    public required FormPattern Title { get; init; }

    public required FormRecognition Recognition { get; init; }

    public required IReadOnlyList<FormColumn> Columns { get; init; }

    /// <summary>Outermost first.</summary>
    public required IReadOnlyList<GroupLevel> Grouping { get; init; }

    /// <summary>Beginnings that tell a heading of a field from that of an institution («Сотрудничество в …»).</summary>
    public required IReadOnlyList<string> SectionMarks { get; init; }

    /// <summary>The headings known, in the order of print.</summary>
    public required IReadOnlyList<FormSection> Sections { get; init; }

    public required RowOrder Order { get; init; }

    public required Numbering Numbering { get; init; }

    /// <summary>Rows that follow each other and name the same agreements get one merged cell.</summary>
    public required bool MergeEqualAgreements { get; init; }

    /// <summary>The sentence that counts receptions, or null where the form has none (domain.md M-12).</summary>
    public ReceptionsSentence? Receptions { get; init; }

    public required FormPage Page { get; init; }

    public string Name(Language language) => language == Language.Russian ? RussianName : EnglishName;

    public bool Has(GroupLevel level) => Grouping.Contains(level);

    public FormColumn? Column(ColumnRole role) => Columns.FirstOrDefault(column => column.Role == role);
}

/// <summary>Years a form holds for, both included; null is open.</summary>
public readonly record struct FormYears(int? From, int? To)
{
    public bool Contains(int year) => year >= (From ?? int.MinValue) && year <= (To ?? int.MaxValue);
}

/// <param name="OfOneCountry">The report is on cooperation with one foreign country, which its title names.</param>
/// <param name="Bodies">Who reports in it.</param>
public sealed record FormScope(Track Track, bool OfOneCountry, IReadOnlyList<OrganizationKind> Bodies);

public enum Track
{
    International,
    ForeignEconomic,
    Interregional,
    Intermunicipal,
}

public enum OrganizationKind
{
    ExecutiveBody,
    SubordinateInstitution,
    LocalGovernment,
    RepresentativeOffice,
    DevelopmentCompany,
}

/// <summary>What the headings inside the table stand for (domain.md M-05, M-08, M-09).</summary>
public enum GroupLevel
{
    /// <summary>«I квартал».</summary>
    Period,

    /// <summary>Field of cooperation.</summary>
    Field,
    Body,
    Municipality,

    /// <summary>The sub-heading under a field, printed only where rows have one.</summary>
    Institution,
}

public enum RowOrder
{
    /// <summary>As the bodies gave them (domain.md M-108).</summary>
    AsSubmitted,

    /// <summary>By first day; rows without a date after the others, as submitted.</summary>
    ByFirstDay,
}

public enum Numbering
{
    /// <summary>One run through the report.</summary>
    Through,

    /// <summary>From 1 in each section.</summary>
    BySection,
}
