using Hansa.App.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Registers;

/// <summary>Searches for duplicates, decisions, merges.</summary>
public sealed partial class RegisterDb
{
    public DbSet<DuplicateRun> DuplicateRuns => Set<DuplicateRun>();

    public DbSet<DuplicateExamined> DuplicateExamined => Set<DuplicateExamined>();

    public DbSet<DuplicateFound> DuplicatesFound => Set<DuplicateFound>();

    public DbSet<DuplicateFoundActivity> DuplicateFoundActivities => Set<DuplicateFoundActivity>();

    public DbSet<DuplicateProgress> DuplicateProgress => Set<DuplicateProgress>();

    public DbSet<DuplicateDecision> DuplicateDecisions => Set<DuplicateDecision>();

    public DbSet<ActivityMerge> ActivityMerges => Set<ActivityMerge>();

    public DbSet<ActivityMergePart> ActivityMergeParts => Set<ActivityMergePart>();

    public DbSet<ActivityMergeTelling> ActivityMergeTellings => Set<ActivityMergeTelling>();
}
