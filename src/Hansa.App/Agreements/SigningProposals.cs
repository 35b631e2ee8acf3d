using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Text;
using Npgsql;

namespace Hansa.App.Agreements;

/// <summary>What rows say was signed and no card knows yet (domain.md M-56 … M-60).</summary>
internal static class SigningProposals
{
    public static async Task<List<AgreementProposal>> FindAsync(RegisterWork work, KnownAgreements known, HashSet<string> decided, CancellationToken cancel)
    {
        // One signing may be told by several bodies, in rows that are one activity or have the same numbers.
        var groups = new List<Group>();
        var byKey = new Dictionary<string, Group>(StringComparer.Ordinal);
        var byActivity = new Dictionary<(Guid, int), Group>();
        await using var command = work.Register.Source.CreateCommand(
            """
            select i.file_name, t.number, t.telling_id, case when a.merged_into is null then a.activity_id else standing_activity(a.region_id, a.activity_id) end, t.title, t.content, t.dates, t.place, a.mode, i.period_kind, i.period_start, i.period_end
            from telling t
            join import i using (region_id, import_id)
            join activity a using (region_id, activity_id)
            where t.region_id = $1 and t.is_current and t.understanding -> 'documents' <> '[]'
            order by i.imported_at, i.import_id, t.position
            """);
        command.Parameters.Add(new() { Value = work.RegionId });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var source = new ProposalSource(reader.GetString(0), reader.GetInt32(1), reader.GetGuid(2), reader.GetGuid(3));
            var place = reader.GetString(7);
            Mode? mode = await reader.IsDBNullAsync(8, cancel) ? null : KebabEnum.ValueOf<Mode>(reader.GetString(8));
            var nth = 0;
            foreach (var paper in Papers(reader))
            {
                var key = AgreementProposal.KeyOf(paper);
                if (!byKey.TryGetValue(key, out var group) && !byActivity.TryGetValue((source.ActivityId, nth), out group))
                {
                    groups.Add(group = new Group(place, mode));
                }

                byKey[key] = group;
                byActivity[(source.ActivityId, nth++)] = group;
                group.Keys.Add(key);
                group.Papers.Add(paper);
                group.Sources.Add(source);
            }
        }

        return [.. groups.Where(group => !group.Keys.Overlaps(decided)).Select(group => Of(group, known)).OfType<AgreementProposal>()];
    }

    private static IReadOnlyList<SignedPaper> Papers(NpgsqlDataReader reader)
    {
        Period? period = reader.IsDBNull(9)
            ? null
            : new Period(KebabEnum.ValueOf<PeriodKind>(reader.GetString(9)), reader.GetFieldValue<DateOnly>(10), reader.GetFieldValue<DateOnly>(11));
        var (title, content) = (new Phrase(reader.GetString(4)), new Phrase(reader.GetString(5)));
        return SignedPaper.Find(title, content, CitedDocuments.Find(title, content, DatePhrase.Parse(reader.GetString(6), period)));
    }

    private static AgreementProposal? Of(Group group, KnownAgreements known)
    {
        var paper = group.Papers.MaxBy(Fullness)!;
        var kind = !paper.BelongsToAnother ? ProposalKind.Signing : paper.Kind == DocumentKind.Plan ? ProposalKind.Plan : ProposalKind.Amendment;
        var spellings = group.Papers.Select(told => told.Title).Distinct(StringComparer.Ordinal).ToList();
        var bodyTitle = kind == ProposalKind.Signing ? paper.Title : paper.BaseTitle ?? paper.Title;
        var card = AgreementCard.Of(bodyTitle);
        var exact = known.Exact(bodyTitle);
        CardName? succeeds = null;
        IReadOnlyList<CardName> candidates;
        if (kind == ProposalKind.Signing)
        {
            card = card.With(paper, group.Place, group.Mode);
            if (exact.Any(other => other.SignedOn is not null && other.SignedOn == paper.SignedOn))
            {
                return null;
            }

            // A card without a day awaits one; a card of another day is the agreement before this one (M-52).
            var awaiting = exact.Where(other => other.SignedOn is null).Select(other => other.Card).Distinct().ToList();
            candidates = awaiting.Count > 0 ? awaiting : exact.Count > 0 ? [] : known.Alike(bodyTitle);
            succeeds = awaiting.Count == 0 && exact.Count > 0 ? exact[0].Card : null;
        }
        else
        {
            card = card with { Number = paper.Base?.Number ?? card.Number, SignedOn = paper.Base?.Date ?? card.SignedOn };
            var ofDay = paper.Base?.Date is { } day && exact.Where(other => other.SignedOn == day).ToList() is { Count: > 0 } same ? same : exact;
            candidates = ofDay.Count > 0 ? [.. ofDay.Select(other => other.Card).Distinct()] : known.Alike(bodyTitle);
            if (kind == ProposalKind.Amendment && candidates.Any(other => known.Amendments.TryGetValue(other.Id, out var amendments)
                && amendments.Exists(amendment => amendment.SignedOn == paper.SignedOn && (amendment.Number is null || amendment.Number == paper.Order?.Number))))
            {
                return null;
            }
        }

        return new AgreementProposal(group.Keys.Order(StringComparer.Ordinal).First(), kind, card, spellings, candidates, group.Sources)
        {
            Paper = paper, Place = group.Place, Mode = group.Mode, Succeeds = succeeds,
        };
    }

    /// <summary>Of several tellings the one that says most: registered, ordered, dated, with its agreement’s day.</summary>
    private static int Fullness(SignedPaper paper) => paper.Registrations.Count * 4 + (paper.Order is null ? 0 : 4) + (paper.SignedOn is null ? 0 : 2)
        + (paper.Base?.Date is null ? 0 : 2) + (paper.BaseTitle is null ? 0 : 1);

    private sealed record Group(string Place, Mode? Mode)
    {
        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        public List<SignedPaper> Papers { get; } = [];

        public List<ProposalSource> Sources { get; } = [];
    }
}
