-- Imports, what they tell, and the activities told of. See docs/decisions/0009-tellings-and-activities.md.

create table stored_file (
  region_id text collate "C" not null references region,
  sha256 bytea not null check (octet_length(sha256) = 32),
  content bytea not null,
  stored_at timestamptz not null,
  primary key (region_id, sha256)
);
-- Office files are zipped already.
alter table stored_file alter column content set storage external;

-- One report of one file, as one body told it on one day.
create table import (
  region_id text collate "C" not null references region,
  import_id uuid not null,
  sha256 bytea not null,
  file_name text not null check (file_name <> ''),
  -- Which report of the file, from 1.
  report integer not null check (report >= 1),
  -- Who sent it; '' where nobody said: a consolidated report.
  body text not null default '',
  body_key text collate "C" not null default '',
  organization_id uuid,
  -- Tells apart the files of a body that sends several for one round; mostly ''.
  part text not null default '',
  -- Where rows stand that have no heading of their own (campaign.json).
  round_section text,
  form text,
  country text check (country ~ '^[A-Z]{2}$'),
  period_kind text check (period_kind in ('month', 'quarter', 'half-year', 'nine-months', 'year', 'other')),
  period_start date,
  period_end date,
  title text not null default '',
  -- [{"role": "title", "heading": "Наименование мероприятия"}, …] in the order of the table.
  columns jsonb not null default '[]',
  footer text,
  -- The positive statement that there was nothing to report.
  nothing_held boolean not null default false,
  row_count integer not null default 0 check (row_count >= 0),
  problems jsonb not null default '[]',
  repairs jsonb not null default '[]',
  imported_at timestamptz not null,
  imported_by text not null check (imported_by <> ''),
  state text not null default 'current' check (state in ('current', 'replaced', 'withdrawn')),
  replaced_by uuid,
  ended_at timestamptz,
  ended_by text,
  primary key (region_id, import_id),
  foreign key (region_id, sha256) references stored_file,
  foreign key (region_id, organization_id) references organization,
  foreign key (region_id, replaced_by) references import deferrable initially deferred,
  check (period_start <= period_end),
  check (num_nulls(period_kind, period_start, period_end) in (0, 3)),
  check ((body = '') = (body_key = '')),
  check ((state = 'current') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
  check ((state = 'replaced') = (replaced_by is not null))
);
-- A body has one word on a round: two reports of one file may share it, two deliveries may not.
create unique index import_one_current on import (region_id, form, period_start, period_end, body_key, country, part, report) nulls not distinct
  where state = 'current' and body_key <> '' and form is not null and period_start is not null;
create index import_file on import (region_id, sha256);
create index import_round on import (region_id, period_start, form);
create index import_organization on import (region_id, organization_id);
create index import_replaced_by on import (region_id, replaced_by) where replaced_by is not null;

alter table organization add foreign key (region_id, import_id) references import;
alter table field add foreign key (region_id, import_id) references import;
create index organization_import on organization (region_id, import_id) where import_id is not null;
create index field_import on field (region_id, import_id) where import_id is not null;

-- What happened, once, however often it was told. The words are those of its first current telling until a person edits
-- them; edited names the columns a person has set.
create table activity (
  region_id text collate "C" not null references region,
  activity_id uuid not null,
  -- Counts the changes: who saves a version that is not the last one sees both (optimistic concurrency).
  version integer not null default 1,
  state text not null default 'current' check (state in ('current', 'merged', 'dropped')),
  merged_into uuid,
  kind text not null check (kind in ('event', 'signing', 'ongoing')),
  title text not null default '',
  place text not null default '',
  dates text not null default '',
  content text not null default '',
  participants text not null default '',
  note text not null default '',
  -- [{"start", "end", "precision", "recurrence"}]; days are the same for asking, first_day and last_day for sorting.
  date_spans jsonb not null default '[]',
  edtf text not null default '',
  days datemultirange not null default '{}',
  first_day date,
  last_day date,
  headcount integer check (headcount >= 0),
  headcount_qualifier text check (headcount_qualifier in ('exact', 'about', 'more-than')),
  headcount_parts integer[] not null default '{}',
  mode text check (mode in ('in-person', 'online', 'hybrid', 'correspondence', 'by-exchange')),
  -- ISO codes; suggestions until a person confirms them (domain.md M-85).
  countries text[] not null default '{}',
  regions text[] not null default '{}',
  settlements text[] not null default '{}',
  venue text not null default '',
  organization_id uuid,
  field_id uuid,
  edited text[] not null default '{}',
  -- The import that first told of it; null when a person wrote it.
  import_id uuid,
  created_at timestamptz not null,
  primary key (region_id, activity_id),
  foreign key (region_id, merged_into) references activity,
  foreign key (region_id, organization_id) references organization,
  foreign key (region_id, field_id) references field,
  foreign key (region_id, import_id) references import,
  check ((state = 'merged') = (merged_into is not null)),
  check (merged_into <> activity_id),
  check ((headcount is null) = (headcount_qualifier is null)),
  check ((first_day is null) = (last_day is null) and first_day <= last_day)
);
create index activity_days on activity (region_id, first_day, last_day) where state = 'current';
create index activity_countries on activity using gin (countries) where state = 'current';
create index activity_organization on activity (region_id, organization_id) where organization_id is not null;
create index activity_field on activity (region_id, field_id) where field_id is not null;
create index activity_import on activity (region_id, import_id);
create index activity_merged on activity (region_id, merged_into) where merged_into is not null;

-- One row of one import: the words as that body told them, and from which cells. Never changed; only its activity may
-- become another (merge), and is_current ends when a newer file takes the import’s place.
create table telling (
  region_id text collate "C" not null,
  telling_id uuid not null,
  import_id uuid not null,
  activity_id uuid not null,
  is_current boolean not null default true,
  -- Place among the rows of its report, from 1; number is what is printed.
  position integer not null check (position >= 1),
  number integer not null,
  section text,
  subsection text,
  period_heading text,
  -- Who held it, as far as headings and sender tell, and the field of its heading.
  organization_id uuid,
  field_id uuid,
  title text not null default '',
  place text not null default '',
  dates text not null default '',
  content text not null default '',
  participants text not null default '',
  note text not null default '',
  agreements_filled_down boolean not null default false,
  -- [{"heading", "text"}] of columns without a known meaning.
  extra jsonb not null default '[]',
  -- Where the row stands in the file, from 1; the column of a cell is its role’s place in import.columns.
  source_table integer not null,
  source_row integer not null,
  -- What the words say: dates, head count, places, papers (docs/formats.md, a row’s fields).
  understanding jsonb not null,
  outside_period boolean not null,
  problems jsonb not null default '[]',
  errors integer not null default 0,
  warnings integer not null default 0,
  repairs jsonb not null default '[]',
  primary key (region_id, telling_id),
  unique (region_id, import_id, position),
  foreign key (region_id, import_id) references import,
  foreign key (region_id, activity_id) references activity,
  foreign key (region_id, organization_id) references organization,
  foreign key (region_id, field_id) references field
);
create index telling_activity on telling (region_id, activity_id);
create index telling_organization on telling (region_id, organization_id) where organization_id is not null;
create index telling_field on telling (region_id, field_id) where field_id is not null;
create index telling_with_problems on telling (region_id, import_id) where errors + warnings > 0;

-- The agreements a row names, in its order. words is what this row says on this agreement only (domain.md M-41);
-- agreement_id is known once the title is linked to a card.
create table telling_agreement (
  region_id text collate "C" not null,
  telling_id uuid not null,
  position integer not null check (position >= 1),
  title text not null check (title <> ''),
  agreement_key text collate "C" not null,
  agreement_id uuid,
  words text not null default '',
  primary key (region_id, telling_id, position),
  foreign key (region_id, telling_id) references telling on delete cascade
);
create index telling_agreement_key on telling_agreement (region_id, agreement_key);
create index telling_agreement_card on telling_agreement (region_id, agreement_id) where agreement_id is not null;

-- Each cell of each telling with its address: file, table, row, column. Date and place may share a column, and a head
-- count of its own column ends the participants’ cell.
create view telling_cell as
select t.region_id, t.telling_id, t.activity_id, t.import_id, i.sha256, i.file_name, i.report, t.source_table, t.source_row,
  (select min(c.place) from jsonb_array_elements(i.columns) with ordinality c (value, place)
   where c.value ->> 'role' = cell.role
     or (cell.role in ('dates', 'place') and c.value ->> 'role' = 'dates-and-place')
     or (cell.role = 'participants' and c.value ->> 'role' = 'headcount'))::integer as source_column,
  cell.role, cell.text
from telling t
join import i using (region_id, import_id)
cross join lateral (
  values ('title', t.title), ('place', t.place), ('dates', t.dates), ('content', t.content),
    ('participants', t.participants), ('note', t.note)
  union all
  select 'agreements', a.title from telling_agreement a where a.region_id = t.region_id and a.telling_id = t.telling_id
) cell (role, text)
where cell.text <> '';

create function next_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger activity_version before update on activity for each row execute function next_version();
