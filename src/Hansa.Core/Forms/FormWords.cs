using Hansa.Core.Tables;

namespace Hansa.Core.Forms;

/// <summary>The words that a form's file may use.</summary>
internal static class FormWords
{
    public static readonly KeyValuePair<string, Track>[] Tracks =
    [
        new("international", Track.International),
        new("foreign-economic", Track.ForeignEconomic),
        new("interregional", Track.Interregional),
        new("intermunicipal", Track.Intermunicipal),
    ];

    public static readonly KeyValuePair<string, OrganizationKind>[] Bodies =
    [
        new("executive-body", OrganizationKind.ExecutiveBody),
        new("subordinate-institution", OrganizationKind.SubordinateInstitution),
        new("local-government", OrganizationKind.LocalGovernment),
        new("representative-office", OrganizationKind.RepresentativeOffice),
        new("development-company", OrganizationKind.DevelopmentCompany),
    ];

    public static readonly KeyValuePair<string, GroupLevel>[] Levels =
    [
        new("period", GroupLevel.Period),
        new("field", GroupLevel.Field),
        new("body", GroupLevel.Body),
        new("municipality", GroupLevel.Municipality),
        new("institution", GroupLevel.Institution),
    ];

    public static readonly KeyValuePair<string, ColumnRole>[] Roles =
    [
        new("number", ColumnRole.Number),
        new("agreement", ColumnRole.Agreement),
        new("title", ColumnRole.Title),
        new("place", ColumnRole.Place),
        new("dates", ColumnRole.Dates),
        new("content", ColumnRole.Content),
        new("participants", ColumnRole.Participants),
        new("note", ColumnRole.Note),
    ];

    public static readonly KeyValuePair<string, Alignment>[] Alignments = [new("left", Alignment.Left), new("center", Alignment.Centre)];

    public static readonly KeyValuePair<string, RowOrder>[] Orders = [new("as-submitted", RowOrder.AsSubmitted), new("by-first-day", RowOrder.ByFirstDay)];

    public static readonly KeyValuePair<string, Numbering>[] Numberings = [new("through", Numbering.Through), new("by-section", Numbering.BySection)];

    public static readonly KeyValuePair<string, SectionPlace>[] Places = [new("start", SectionPlace.Start), new("end", SectionPlace.End)];

    /// <summary>Width and height of the sheet standing upright, in millimetres.</summary>
    public static readonly KeyValuePair<string, (double Width, double Height)>[] Sizes = [new("A4", (210, 297)), new("A3", (297, 420))];

    public static readonly KeyValuePair<string, bool>[] Orientations = [new("landscape", true), new("portrait", false)];

    public static readonly KeyValuePair<string, bool>[] PageNumbers = [new("top-centre-from-2", true), new("none", false)];

    public static readonly KeyValuePair<string, ReceptionKind>[] Receptions =
    [
        new("reception", ReceptionKind.Reception),
        new("meeting", ReceptionKind.Meeting),
        new("talks", ReceptionKind.Talks),
    ];

    public static readonly KeyValuePair<string, GrammaticalCase>[] Cases =
    [
        new("nominative", GrammaticalCase.Nominative),
        new("genitive", GrammaticalCase.Genitive),
        new("dative", GrammaticalCase.Dative),
        new("accusative", GrammaticalCase.Accusative),
        new("instrumental", GrammaticalCase.Instrumental),
        new("prepositional", GrammaticalCase.Prepositional),
    ];

    /// <summary>The case a slot asks for; the nominative for "". Null for an unknown word.</summary>
    public static GrammaticalCase? CaseOf(string form)
    {
        if (form.Length == 0)
        {
            return GrammaticalCase.Nominative;
        }

        foreach (var (word, grammaticalCase) in Cases)
        {
            if (word == form)
            {
                return grammaticalCase;
            }
        }

        return null;
    }
}
