-- Duplicates: what a search found, what people decided, what was merged and how it is taken apart again.

-- A search over the register. Which imports it saw is kept, so that the next one need look for duplicates of new rows only.
create table duplicate_run (
  region_id text collate "C" not null references region,
  duplicate_run_id uuid not null,
  -- Of the rules that gave the verdicts; groups of older rules are found anew.
  finder integer not null,
  whole boolean not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  compared integer not null check (compared >= 0),
  primary key (region_id, duplicate_run_id)
);

create table duplicate_examined (
  region_id text collate "C" not null,
  import_id uuid not null,
  duplicate_run_id uuid not null,
  primary key (region_id, import_id),
  foreign key (region_id, import_id) references import on delete cascade,
  foreign key (region_id, duplicate_run_id) references duplicate_run on delete cascade
);
create index duplicate_examined_run on duplicate_examined (region_id, duplicate_run_id);

-- Activities that are, or may be, one, as long as nobody has settled it.
create table duplicate_found (
  region_id text collate "C" not null,
  duplicate_found_id uuid not null,
  duplicate_run_id uuid not null,
  finder integer not null,
  verdict text not null check (verdict in ('same', 'possible')),
  -- Of the weakest link: 0 certainly different … 1 certainly the same.
  score real not null check (score between 0 and 1),
  -- [{"code", "for", "arguments": [["ru", "en"], …]}]: a sentence in either language can be made of it.
  reasons jsonb not null,
  primary key (region_id, duplicate_found_id),
  foreign key (region_id, duplicate_run_id) references duplicate_run on delete cascade
);
create index duplicate_found_run on duplicate_found (region_id, duplicate_run_id);
create index duplicate_found_verdict on duplicate_found (region_id, verdict, score);

create table duplicate_found_activity (
  region_id text collate "C" not null,
  duplicate_found_id uuid not null,
  activity_id uuid not null,
  primary key (region_id, duplicate_found_id, activity_id),
  foreign key (region_id, duplicate_found_id) references duplicate_found on delete cascade,
  foreign key (region_id, activity_id) references activity on delete cascade
);
create index duplicate_found_activity_of on duplicate_found_activity (region_id, activity_id);

-- Knows a row again when it is told in the same words: in a file that is imported again after it was withdrawn.
create function told_key(title text, place text, edtf text, dates text, content text, participants text) returns uuid
language sql immutable parallel safe as $$
  select md5(lower(concat_ws(E'\n', title, place, case when edtf = '' then dates else edtf end, content, participants)))::uuid
$$;

-- What a person said of two rows, by their words: the activities may go and come again. undecided: seen and left open,
-- and not to be merged without being asked.
create table duplicate_decision (
  region_id text collate "C" not null references region,
  first_key uuid not null,
  second_key uuid not null,
  verdict text not null check (verdict in ('same', 'different', 'undecided')),
  remark text not null default '',
  decided_at timestamptz not null,
  decided_by text not null check (decided_by <> ''),
  primary key (region_id, first_key, second_key),
  check (first_key <= second_key)
);
create index duplicate_decision_second on duplicate_decision (region_id, second_key);

-- Several activities made one. before and after are the survivor’s columns that the merge could change.
create table activity_merge (
  region_id text collate "C" not null,
  activity_merge_id uuid not null,
  survivor_id uuid not null,
  -- {"title": activity}: whose column was taken.
  choices jsonb not null,
  before jsonb not null,
  after jsonb not null,
  -- Merged as safe, without a person having looked.
  automatic boolean not null,
  merged_at timestamptz not null,
  merged_by text not null check (merged_by <> ''),
  undone_at timestamptz,
  undone_by text,
  primary key (region_id, activity_merge_id),
  foreign key (region_id, survivor_id) references activity on delete cascade,
  check ((undone_at is null) = (undone_by is null))
);
create index activity_merge_survivor on activity_merge (region_id, survivor_id);

create table activity_merge_part (
  region_id text collate "C" not null,
  activity_merge_id uuid not null,
  activity_id uuid not null,
  undone boolean not null default false,
  primary key (region_id, activity_merge_id, activity_id),
  foreign key (region_id, activity_merge_id) references activity_merge on delete cascade,
  foreign key (region_id, activity_id) references activity on delete cascade
);
-- An activity is part of one standing merge at most.
create unique index activity_merge_part_of on activity_merge_part (region_id, activity_id) where not undone;
create index activity_merge_part_activity on activity_merge_part (region_id, activity_id);

-- The tellings that came to the survivor, and from which activity.
create table activity_merge_telling (
  region_id text collate "C" not null,
  activity_merge_id uuid not null,
  telling_id uuid not null,
  activity_id uuid not null,
  primary key (region_id, activity_merge_id, telling_id),
  foreign key (region_id, activity_merge_id) references activity_merge on delete cascade,
  foreign key (region_id, telling_id) references telling on delete cascade,
  foreign key (region_id, activity_id) references activity on delete cascade
);
create index activity_merge_telling_of on activity_merge_telling (region_id, telling_id);
create index activity_merge_telling_activity on activity_merge_telling (region_id, activity_id);

-- The words by which decisions know an activity: of all that tell of it; of one that a person wrote, its own.
create view activity_told as
select t.region_id, t.activity_id,
  told_key(t.title, t.place, coalesce(t.understanding ->> 'edtf', ''), t.dates, t.content, t.participants) as key
from telling t
union all
select a.region_id, a.activity_id, told_key(a.title, a.place, a.edtf, a.dates, a.content, a.participants)
from activity a
where a.import_id is null and not exists (select from telling t where t.region_id = a.region_id and t.activity_id = a.activity_id);
