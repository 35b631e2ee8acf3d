using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Text;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Hansa.App.Directories;

/// <summary>Keeps the directory of organizations. What it was called and whom it stood under before a day stays known.</summary>
public sealed class OrganizationBook(RegisterWork work)
{
    /// <param name="parent">Whom it stands under; null at the top.</param>
    public async Task<(Guid? Id, Problem? Problem)> AddAsync(OrganizationKind kind, string name, string? shortName = null, Guid? parent = null, CancellationToken cancel = default)
    {
        Guid? id = null;
        var problem = await work.DoAsync(
            async (db, deeds) =>
            {
                if (await OrganizationSpelling.RefusalAsync(db, work, null, name, cancel) is { } refused)
                {
                    return refused;
                }

                if (parent is { } above && !await ExistsAsync(db, above, cancel))
                {
                    return new Problem("organization.unknown", Severity.Error);
                }

                var organization = new Organization { RegionId = work.RegionId, OrganizationId = work.Register.Ids.Next(), Kind = kind };
                db.Organizations.Add(organization);
                await db.SaveChangesAsync(cancel);
                AddName(db, organization.OrganizationId, name, shortName, Always);
                await OrganizationSpelling.AddAsync(db, work.RegionId, organization.OrganizationId, [name, shortName], cancel);
                if (parent is { } under)
                {
                    AddParent(db, organization.OrganizationId, under, Always);
                }

                deeds.Add(new Deed("add", "organization", organization.OrganizationId, null, AgreementJson.Write(new { kind, name = Line(name), shortName, parent })));
                id = organization.OrganizationId;
                return null;
            },
            cancel);
        return problem is null ? (id, null) : (null, problem);
    }

    /// <param name="from">The first day of the new name; null mends the name it has, as if it had always been written so.</param>
    public Task<Problem?> RenameAsync(Guid id, string name, string? shortName, DateOnly? from, CancellationToken cancel = default) => ChangeAsync(
        id,
        async (db, deeds, _) =>
        {
            if (await OrganizationSpelling.RefusalAsync(db, work, id, name, cancel) is { } refused)
            {
                return refused;
            }

            var current = (await db.OrganizationNames.Where(one => one.RegionId == work.RegionId && one.OrganizationId == id).ToListAsync(cancel))
                .Find(one => one.During.UpperBoundInfinite);
            if (current is not null && from is { } tooEarly && !current.During.LowerBoundInfinite && tooEarly < current.During.LowerBound)
            {
                return TooEarly(current.During.LowerBound);
            }

            deeds.Add(new Deed("rename", "organization", id, AgreementJson.Write(new { current?.Name, current?.ShortName }), AgreementJson.Write(new { name = Line(name), shortName, from })));
            if (current is not null && (from is null || !current.During.LowerBoundInfinite && from == current.During.LowerBound))
            {
                (current.Name, current.ShortName) = (Line(name), Short(shortName));
            }
            else
            {
                if (current is not null)
                {
                    current.During = Until(current.During, from!.Value);
                    await db.SaveChangesAsync(cancel);
                }

                AddName(db, id, name, shortName, from is { } begins ? From(begins) : Always);
            }

            await OrganizationSpelling.AddAsync(db, work.RegionId, id, [name, shortName], cancel);
            return null;
        },
        cancel);

    /// <param name="parent">Null puts it at the top.</param>
    /// <param name="from">The first day; null mends what was always so.</param>
    public Task<Problem?> MoveAsync(Guid id, Guid? parent, DateOnly? from, CancellationToken cancel = default) => ChangeAsync(
        id,
        async (db, deeds, _) =>
        {
            if (parent is { } above && await RefusalAsync(db, id, above, cancel) is { } refused)
            {
                return refused;
            }

            var current = (await db.OrganizationParents.AsNoTracking().Where(one => one.RegionId == work.RegionId && one.OrganizationId == id).ToListAsync(cancel))
                .Find(one => one.During.UpperBoundInfinite);
            if (current is not null)
            {
                if (from is { } day && !current.During.LowerBoundInfinite && day < current.During.LowerBound)
                {
                    return TooEarly(current.During.LowerBound);
                }

                var replaced = db.OrganizationParents.Where(one => one.RegionId == work.RegionId && one.OrganizationParentId == current.OrganizationParentId);
                await (from is { } ends && !(!current.During.LowerBoundInfinite && ends == current.During.LowerBound)
                    ? replaced.ExecuteUpdateAsync(set => set.SetProperty(one => one.During, Until(current.During, ends)), cancel)
                    : replaced.ExecuteDeleteAsync(cancel));
            }

            if (parent is { } under)
            {
                AddParent(db, id, under, from is { } begins ? From(begins) : current?.During ?? Always);
            }

            deeds.Add(new Deed("move", "organization", id, AgreementJson.Write(new { parent = current?.ParentId }), AgreementJson.Write(new { parent, from })));
            return null;
        },
        cancel);

    /// <summary>From that day on it is asked no more. Null opens it again.</summary>
    public Task<Problem?> CloseAsync(Guid id, DateOnly? day, CancellationToken cancel = default) => ChangeAsync(
        id,
        (_, deeds, organization) =>
        {
            if (day is { } end && organization.Founded is { } founded && end < founded)
            {
                return Task.FromResult<Problem?>(TooEarly(founded));
            }

            deeds.Add(new Deed("close", "organization", id, AgreementJson.Write(new { organization.Closed }), AgreementJson.Write(new { closed = day })));
            organization.Closed = day;
            return Task.FromResult<Problem?>(null);
        },
        cancel);

    /// <summary>What an import met is an organization of its own.</summary>
    public Task<Problem?> ConfirmAsync(Guid id, OrganizationKind? kind = null, CancellationToken cancel = default) => ChangeAsync(
        id,
        (_, deeds, organization) =>
        {
            deeds.Add(new Deed("confirm", "organization", id, AgreementJson.Write(new { organization.Proposed, organization.Kind }), AgreementJson.Write(new { proposed = false, kind = kind ?? organization.Kind })));
            (organization.Proposed, organization.Kind) = (false, kind ?? organization.Kind);
            return Task.FromResult<Problem?>(null);
        },
        cancel);

    private static NpgsqlRange<DateOnly> Always { get; } = new(default, true, true, default, false, true);

    private static NpgsqlRange<DateOnly> From(DateOnly day) => new(day, true, false, default, false, true);

    private static NpgsqlRange<DateOnly> Until(NpgsqlRange<DateOnly> range, DateOnly day) => new(range.LowerBound, true, range.LowerBoundInfinite, day, false, false);

    private static string Line(string name) => CellText.OneLine(name).Trim();

    private static string? Short(string? name) => string.IsNullOrWhiteSpace(name) ? null : Line(name);

    private static Problem TooEarly(DateOnly began) =>
        new("organization.day-order", Severity.Error) { Arguments = [began.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture)] };

    private void AddName(RegisterDb db, Guid id, string name, string? shortName, NpgsqlRange<DateOnly> during) => db.OrganizationNames.Add(new OrganizationName
    {
        RegionId = work.RegionId, OrganizationId = id, OrganizationNameId = work.Register.Ids.Next(), Name = Line(name), ShortName = Short(shortName), During = during,
    });

    private void AddParent(RegisterDb db, Guid id, Guid parent, NpgsqlRange<DateOnly> during) => db.OrganizationParents.Add(new OrganizationParent
    {
        RegionId = work.RegionId, OrganizationId = id, OrganizationParentId = work.Register.Ids.Next(), ParentId = parent, During = during,
    });

    private Task<bool> ExistsAsync(RegisterDb db, Guid id, CancellationToken cancel) =>
        db.Organizations.AnyAsync(one => one.RegionId == work.RegionId && one.OrganizationId == id, cancel);

    // Nobody may stand under those below him, on whatever day.
    private async Task<Problem?> RefusalAsync(RegisterDb db, Guid id, Guid parent, CancellationToken cancel)
    {
        if (!await ExistsAsync(db, parent, cancel))
        {
            return new Problem("organization.unknown", Severity.Error);
        }

        var above = (await db.OrganizationParents.AsNoTracking().Where(one => one.RegionId == work.RegionId).ToListAsync(cancel)).ToLookup(one => one.OrganizationId, one => one.ParentId);
        var (met, ahead) = (new HashSet<Guid>(), new Stack<Guid>([parent]));
        while (ahead.TryPop(out var next))
        {
            if (next == id)
            {
                return new Problem("organization.own-parent", Severity.Error);
            }

            if (met.Add(next))
            {
                foreach (var higher in above[next])
                {
                    ahead.Push(higher);
                }
            }
        }

        return null;
    }

    private Task<Problem?> ChangeAsync(Guid id, Func<RegisterDb, List<Deed>, Organization, Task<Problem?>> change, CancellationToken cancel) => work.DoAsync(
        async (db, deeds) => await db.Organizations.FindAsync([work.RegionId, id], cancel) is { } organization
            ? await change(db, deeds, organization)
            : new Problem("organization.unknown", Severity.Error),
        cancel);
}
