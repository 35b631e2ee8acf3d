using Hansa.Core.Permissions;

namespace Hansa.Web.Visits;

/// <summary>What rights are asked for.</summary>
internal static class Actions
{
    public const string DuplicateDecide = "duplicate.decide";
    public const string ImportRun = "import.run";
    public const string ReportRead = "report.read";
    public const string AgreementRead = "agreement.read";
    public const string AgreementEdit = "agreement.edit";
    public const string PlanEdit = "plan.edit";
    public const string ReceptionRead = "reception.read";
    public const string ReceptionEdit = "reception.edit";
    public const string ActivityRead = "activity.read";
    public const string FiguresRead = "figures.read";
    public const string AuditRead = "audit.read";

    public static bool May(this Person person, string action) => action switch
    {
        AuditRead => person.Role is Role.Coordinator or Role.Administrator,
        ReceptionRead => person.Role is Role.Coordinator or Role.Reader,
        AgreementRead or ActivityRead or FiguresRead or ReportRead => person.Role != Role.Administrator,
        _ => person.Role == Role.Coordinator,
    };
}
