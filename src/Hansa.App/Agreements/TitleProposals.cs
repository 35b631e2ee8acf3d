using Hansa.App.Registers;

namespace Hansa.App.Agreements;

/// <summary>Titles that rows name and no card bears, one proposal a comparable spelling.</summary>
internal static class TitleProposals
{
    public static async Task<List<AgreementProposal>> FindAsync(RegisterWork work, KnownAgreements known, CancellationToken cancel)
    {
        var groups = new Dictionary<string, (List<string> Titles, List<ProposalSource> Sources)>(StringComparer.Ordinal);
        await using var command = work.Register.Source.CreateCommand(
            """
            select n.agreement_key, n.title, i.file_name, t.number, t.telling_id, t.activity_id
            from telling_agreement n
            join telling t using (region_id, telling_id)
            join import i using (region_id, import_id)
            where n.region_id = $1 and n.agreement_id is null and n.agreement_key <> '' and t.is_current
            order by i.imported_at, i.import_id, t.position, n.position
            """);
        command.Parameters.Add(new() { Value = work.RegionId });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            if (!groups.TryGetValue(reader.GetString(0), out var group))
            {
                groups.Add(reader.GetString(0), group = ([], []));
            }

            group.Titles.Add(reader.GetString(1));
            group.Sources.Add(new ProposalSource(reader.GetString(2), reader.GetInt32(3), reader.GetGuid(4), reader.GetGuid(5)));
        }

        return [.. groups.Select(group => Of(group.Key, group.Value.Titles, group.Value.Sources, known))
            .OrderBy(proposal => proposal.Kind).ThenByDescending(proposal => proposal.Rows)];
    }

    private static AgreementProposal Of(string key, List<string> titles, List<ProposalSource> sources, KnownAgreements known)
    {
        IReadOnlyList<string> spellings = [.. titles.GroupBy(title => title, StringComparer.Ordinal).OrderByDescending(same => same.Count()).Select(same => same.Key)];
        var alike = known.Alike(spellings[0]);
        return new AgreementProposal(
            AgreementProposal.KeyOfTitle(key), alike.Count > 0 ? ProposalKind.Question : ProposalKind.Card, AgreementCard.Of(spellings[0]), spellings, alike, sources);
    }
}
