namespace Hansa.Core.Submissions;

/// <summary>What somebody wants to do with a submission.</summary>
public enum SubmissionAct
{
    /// <summary>Write rows, upload files: the body.</summary>
    Edit,

    /// <summary>Mend rows in place of the body that sent them.</summary>
    EditInReview,

    /// <summary>Begin to check what was sent.</summary>
    Review,

    Submit,

    /// <summary>Sign that nothing was held.</summary>
    StateNothingHeld,

    Withdraw,

    Return,

    Accept,

    Reopen,
}
