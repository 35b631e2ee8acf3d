namespace Hansa.App.Submissions;

/// <summary>
/// Questions for words to offer: $1 region, $2 submission, $3 what is typed, $4 how many. What begins as typed comes first, then
/// what holds words like it; beside each text stands where it comes from (1 last year, 2 own, 3 directory).
/// </summary>
internal static class SuggestionQueries
{
    public const string LastYear = Here +
        """

        select distinct on (a.activity_id) a.activity_id, a.title, a.dates, a.place
        from own o join activity a on a.region_id = $1 and a.activity_id = o.activity_id and a.state = 'current'
        where o.source = 1 and a.title <> '' and not exists (
          select from submission_row w
          where w.region_id = $1 and w.submission_id = $2 and w.removed_at is null and similarity(w.cells ->> 'title', a.title) > 0.7)
        order by a.activity_id
        limit $3
        """;

    public const string Agreements = Here +
        """
        , offered (text, source) as (
          select n.title, o.source from own o join telling_agreement n on n.region_id = $1 and n.telling_id = o.telling_id
          union all
          select title, 3 from agreement where region_id = $1
        )
        """ + Ranked;

    public const string Institutions = Here +
        """
        , offered (text, source) as (
          select subsection, source from own
          union all
          select n.name, 3
          from here h join organization_parent p on p.region_id = h.region_id and p.parent_id = h.organization_id and p.during @> h.period_end
          join organization_name n on n.region_id = p.region_id and n.organization_id = p.organization_id and n.during @> h.period_end
        )
        """ + Ranked;

    // Rows the body sent, and rows of others that the directory says it held.
    private const string Here =
        """
        with here as (
          select s.region_id, s.organization_id, s.form, (r.period_start - interval '1 year')::date last_year, r.period_end
          from submission s join round r using (region_id, round_id)
          where s.region_id = $1 and s.submission_id = $2
        ), told as (
          select t.telling_id from here h join import i on i.region_id = h.region_id and i.organization_id = h.organization_id and i.state = 'current'
          join telling t on t.region_id = i.region_id and t.import_id = i.import_id and t.is_current
          union
          select t.telling_id from here h join telling t on t.region_id = h.region_id and t.organization_id = h.organization_id and t.is_current
        ), own as (
          select t.telling_id, t.activity_id, t.title, t.place, t.participants, t.subsection, case when i.period_start = h.last_year then 1 else 2 end source
          from here h, told join telling t on t.region_id = $1 and t.telling_id = told.telling_id
          join import i on i.region_id = t.region_id and i.import_id = t.import_id
        )
        """;

    private const string Ranked =
        """

        select text, min(source)
        from offered
        where text <> '' and text <> $3 and ($3 = '' or starts_with(lower(text), lower($3)) or word_similarity($3, text) >= 0.5)
        group by text
        order by starts_with(lower(text), lower($3)) desc, min(source), count(*) desc, word_similarity($3, text) desc, text
        limit $4
        """;

    /// <param name="column">Of a telling and of a row’s cells: title, place, participants.</param>
    public static string Told(string column) => Here +
        $"""
        , offered (text, source) as (
          select {column}, source from own
          union all
          select w.cells ->> '{column}', 2
          from here h join submission s on s.region_id = h.region_id and s.organization_id = h.organization_id
          join submission_row w on w.region_id = s.region_id and w.submission_id = s.submission_id and w.removed_at is null
        )
        """ + Ranked;
}
