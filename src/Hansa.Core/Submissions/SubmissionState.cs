namespace Hansa.Core.Submissions;

/// <summary>Where what a body says of one form of one round stands.</summary>
public enum SubmissionState
{
    /// <summary>The body writes; nobody else counts on it.</summary>
    Draft,

    /// <summary>Sent; waits for whoever checks.</summary>
    Submitted,

    /// <summary>Given back with a reason.</summary>
    Returned,

    /// <summary>Taken as it is: in the register, or in the submission of the department that gathers it.</summary>
    Accepted,
}

/// <summary>A step by which a submission goes on; each is kept with the rows as they stood.</summary>
public enum SubmissionAction
{
    Submit,

    Withdraw,

    Return,

    Accept,

    Reopen,
}
