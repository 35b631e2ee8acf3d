-- The activity that stands for one: the end of its chain of merges, itself where it was merged into none.
create function standing_activity(text, uuid) returns uuid language sql stable as $$
  with recursive chain (id, into_id) as (
    select activity_id, merged_into from activity where region_id = $1 collate "C" and activity_id = $2
    union
    select a.activity_id, a.merged_into from chain c join activity a on a.region_id = $1 collate "C" and a.activity_id = c.into_id
  )
  select id from chain where into_id is null
$$;

-- Each activity once beside each card it belongs to, through rows that name the card or because a person said so.
-- A merged activity is the one that stands for it.
create or replace view agreement_held as
select distinct l.region_id, l.agreement_id, s.activity_id
from (
  select n.region_id, n.agreement_id, t.activity_id
  from telling_agreement n join telling t using (region_id, telling_id)
  where n.agreement_id is not null and t.is_current
  union all
  select region_id, agreement_id, activity_id from agreement_activity
) l
join activity a on a.region_id = l.region_id and a.activity_id = l.activity_id
join activity s on s.region_id = l.region_id and s.state <> 'dropped'
  and s.activity_id = case when a.merged_into is null then a.activity_id else standing_activity(a.region_id, a.activity_id) end;
