namespace Hansa.Core.Permissions;

/// <summary>What rights are asked for: the first column of permissions.tsv.</summary>
public static class Actions
{
    public const string SubmissionView = "submission.view";
    public const string SubmissionEdit = "submission.edit";
    public const string SubmissionSubmit = "submission.submit";
    public const string SubmissionWithdraw = "submission.withdraw";
    public const string SubmissionReturn = "submission.return";
    public const string SubmissionAccept = "submission.accept";
    public const string SubmissionReopen = "submission.reopen";
    public const string SubmissionGather = "submission.gather";
    public const string RemarkWrite = "remark.write";

    public const string RoundView = "round.view";
    public const string RoundOpen = "round.open";
    public const string RoundChange = "round.change";
    public const string RoundClose = "round.close";
    public const string RoundReopen = "round.reopen";
    public const string RoundException = "round.exception";
    public const string LetterRead = "letter.read";
    public const string LetterSend = "letter.send";
    public const string LinkMake = "link.make";

    public const string DuplicateDecide = "duplicate.decide";
    public const string ImportRun = "import.run";

    public const string ReportCompose = "report.compose";
    public const string ReportFreeze = "report.freeze";
    public const string ReportRead = "report.read";

    public const string AgreementRead = "agreement.read";
    public const string AgreementEdit = "agreement.edit";
    public const string PlanEdit = "plan.edit";
    public const string ReceptionRead = "reception.read";
    public const string ReceptionEdit = "reception.edit";

    public const string ActivityRead = "activity.read";
    public const string FiguresRead = "figures.read";

    public const string DirectoryRead = "directory.read";
    public const string DirectoryEdit = "directory.edit";
    public const string AccountEdit = "account.edit";
    public const string AuditRead = "audit.read";
}
