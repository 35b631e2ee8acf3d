using Hansa.App.Agreements;
using Hansa.App.Plans;
using Hansa.App.Receptions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Registers;

/// <summary>Agreements, their plans, receptions.</summary>
public sealed partial class RegisterDb
{
    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<AgreementParty> AgreementParties => Set<AgreementParty>();

    public DbSet<AgreementAlias> AgreementAliases => Set<AgreementAlias>();

    public DbSet<AgreementChange> AgreementChanges => Set<AgreementChange>();

    public DbSet<AgreementAmendment> AgreementAmendments => Set<AgreementAmendment>();

    public DbSet<AgreementRegistration> AgreementRegistrations => Set<AgreementRegistration>();

    public DbSet<AgreementFile> AgreementFiles => Set<AgreementFile>();

    public DbSet<AgreementActivity> AgreementActivities => Set<AgreementActivity>();

    public DbSet<AgreementDecision> AgreementDecisions => Set<AgreementDecision>();

    public DbSet<ActionPlan> ActionPlans => Set<ActionPlan>();

    public DbSet<PlanItem> PlanItems => Set<PlanItem>();

    public DbSet<PlanItemActivity> PlanItemActivities => Set<PlanItemActivity>();

    public DbSet<Reception> Receptions => Set<Reception>();
}
