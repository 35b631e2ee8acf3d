using Hansa.App.Activities;
using Hansa.App.Audits;
using Hansa.App.Directories;
using Hansa.App.Imports;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Registers;

/// <summary>Directories, imports, activities, audit.</summary>
public sealed partial class RegisterDb
{
    public DbSet<Region> Regions => Set<Region>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<OrganizationName> OrganizationNames => Set<OrganizationName>();

    public DbSet<OrganizationAlias> OrganizationAliases => Set<OrganizationAlias>();

    public DbSet<OrganizationParent> OrganizationParents => Set<OrganizationParent>();

    public DbSet<OrganizationSuccession> OrganizationSuccessions => Set<OrganizationSuccession>();

    public DbSet<Field> Fields => Set<Field>();

    public DbSet<FieldLabel> FieldLabels => Set<FieldLabel>();

    public DbSet<FieldAlias> FieldAliases => Set<FieldAlias>();

    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<MunicipalityName> MunicipalityNames => Set<MunicipalityName>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<Telling> Tellings => Set<Telling>();

    public DbSet<TellingAgreement> TellingAgreements => Set<TellingAgreement>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
}
