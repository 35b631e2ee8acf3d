-- Who did what, when, with what was before and after. Append-only, and each entry carries the hash of the one before it:
-- a line that was changed or taken out breaks the chain from there on.

create table audit (
  region_id text collate "C" not null,
  entry bigint not null,
  at timestamptz not null,
  actor text not null check (actor <> ''),
  action text not null check (action <> ''),
  -- The table and key of what was changed.
  subject text not null,
  subject_id uuid,
  before jsonb,
  after jsonb,
  previous bytea not null,
  hash bytea not null,
  primary key (region_id, entry)
);
create index audit_subject on audit (region_id, subject, subject_id, entry);
create index audit_time on audit (region_id, at);

-- The end of each region’s chain. Whoever appends holds the row until the transaction ends, so a use case writes its
-- entries last.
create table audit_head (
  region_id text collate "C" primary key references region,
  entry bigint not null,
  hash bytea not null
);

create function audit_hash(previous bytea, a audit) returns bytea language sql immutable as $$
  select sha256(previous || convert_to(jsonb_build_array(a.region_id, a.entry, to_char((a.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    a.actor, a.action, a.subject, a.subject_id, a.before, a.after)::text, 'UTF8'))
$$;

create function audit_chain() returns trigger language plpgsql as $$
declare
  head audit_head;
begin
  insert into audit_head values (new.region_id, 0, '\x') on conflict do nothing;
  select * into head from audit_head where region_id = new.region_id for update;
  new.entry := head.entry + 1;
  new.previous := head.hash;
  new.hash := audit_hash(new.previous, new);
  update audit_head set entry = new.entry, hash = new.hash where region_id = new.region_id;
  return new;
end $$;
create trigger audit_chain before insert on audit for each row execute function audit_chain();

create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only' using errcode = 'restrict_violation';
end $$;
create trigger audit_append_only before update or delete on audit for each row execute function audit_refuse();
create trigger audit_no_truncate before truncate on audit for each statement execute function audit_refuse();

-- The first broken entry of each region’s chain; no row where all hold.
create view audit_broken as
select region_id, min(entry) as entry
from (
  select a.region_id, a.entry,
    a.previous = coalesce(lag(a.hash) over chain, '\x')
      and a.entry = coalesce(lag(a.entry) over chain, 0) + 1
      and a.hash = audit_hash(a.previous, a) as holds
  from audit a
  window chain as (partition by a.region_id order by a.entry)
  union all
  -- Entries cut off the end leave the head pointing beyond it.
  select h.region_id, h.entry, false
  from audit_head h
  where h.entry > 0 and not exists (select from audit a where a.region_id = h.region_id and a.entry = h.entry and a.hash = h.hash)
) checked
where not holds
group by region_id;
