using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hansa.App.Registers;

/// <summary>
/// The register as objects. The schema is the SQL of <c>Schema/</c>; this says how objects lie in it, and a test compares the
/// two. Each subject says so for its own tables (<see cref="IEntityTypeConfiguration{T}"/>) and adds its sets in a part of its own.
/// </summary>
public sealed partial class RegisterDb(DbContextOptions<RegisterDb> options) : DbContext(options)
{
    /// <summary>Within a transaction that has begun; its connection stays open afterwards.</summary>
    public static RegisterDb On(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        var db = new RegisterDb(new DbContextOptionsBuilder<RegisterDb>().UseNpgsql(connection).Options);
        db.Database.UseTransaction(transaction);
        return db;
    }

    /// <summary>The activity that stands for one, over any number of merges; for questions to the database only.</summary>
    [DbFunction("standing_activity", IsBuiltIn = false)]
    internal static Guid StandingActivity(string regionId, Guid activityId) => throw new InvalidOperationException("The database answers this.");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // What a subject says of a name goes before the rule.
        modelBuilder.HasDbFunction(((Func<string, Guid, Guid>)StandingActivity).Method);
        SnakeCase.Name(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RegisterDb).Assembly);
        KebabEnum.Convert(modelBuilder);
    }
}
