using Hansa.App.Letters;
using Hansa.App.Remarks;
using Hansa.App.Rounds;
using Hansa.App.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Registers;

/// <summary>Rounds, what bodies send in them, remarks, letters.</summary>
public sealed partial class RegisterDb
{
    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<RoundForm> RoundForms => Set<RoundForm>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<SubmissionFile> SubmissionFiles => Set<SubmissionFile>();

    public DbSet<SubmissionRow> SubmissionRows => Set<SubmissionRow>();

    public DbSet<SubmissionRowChange> SubmissionRowChanges => Set<SubmissionRowChange>();

    public DbSet<SubmissionRowAside> SubmissionRowAsides => Set<SubmissionRowAside>();

    public DbSet<SubmissionTelling> SubmissionTellings => Set<SubmissionTelling>();

    public DbSet<SubmissionStep> SubmissionSteps => Set<SubmissionStep>();

    public DbSet<Remark> Remarks => Set<Remark>();

    public DbSet<RemarkMessage> RemarkMessages => Set<RemarkMessage>();

    public DbSet<SubmissionLink> SubmissionLinks => Set<SubmissionLink>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<OrganizationAddress> OrganizationAddresses => Set<OrganizationAddress>();
}
