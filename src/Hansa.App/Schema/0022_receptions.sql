-- The journal of receptions: its eight columns as written, and what they say.

create table reception (
  region_id text collate "C" not null references region,
  reception_id uuid not null,
  -- Counts the changes.
  version integer not null default 1,
  number text not null default '',
  dates text not null default '',
  place text not null default '',
  guests text not null check (guests <> ''),
  ground text not null default '',
  talk text not null default '',
  participants text not null default '',
  permitted_by text not null default '',
  record text not null default '',
  kind text not null check (kind in ('reception', 'meeting', 'talks')),
  -- Null where the words name no day: then no report counts it.
  first_day date,
  last_day date,
  countries text[] not null default '{}',
  -- The same line told twice is one: days, guests and talk, folded.
  line_key bytea not null check (octet_length(line_key) = 32),
  -- The file and cell row it was read from; null when a person wrote it.
  sha256 bytea,
  file_name text,
  source_table integer,
  source_row integer,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (region_id, reception_id),
  constraint reception_once unique (region_id, line_key),
  foreign key (region_id, sha256) references stored_file,
  check ((first_day is null) = (last_day is null) and first_day <= last_day),
  check (num_nulls(sha256, file_name, source_table, source_row) in (0, 4))
);
create index reception_days on reception (region_id, first_day);
create index reception_file on reception (region_id, sha256) where sha256 is not null;
create trigger reception_version before update on reception for each row execute function next_version();
