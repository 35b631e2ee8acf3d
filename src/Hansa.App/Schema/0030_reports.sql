-- Reports of the register: what a person decided on one (which rows, in which order), and the reports approved, which
-- keep their text, names and files for ever while the register goes on.

-- A report in the making: one form, period and scope. The scope is folded by Hansa; null asks for all.
create table report_draft (
  region_id text collate "C" not null references region,
  report_draft_id uuid not null,
  form text not null,
  period_kind text not null check (period_kind in ('month', 'quarter', 'half-year', 'nine-months', 'year', 'other')),
  period_start date not null,
  period_end date not null,
  country text check (country ~ '^[A-Z]{2}$'),
  field text check (field <> ''),
  organization text check (organization <> ''),
  agreement text check (agreement <> ''),
  -- To which period a row belongs: in which it overlaps, ends, or for which it was reported (domain.md M-30).
  rule text not null default 'overlaps' check (rule in ('overlaps', 'ends', 'reported')),
  -- The order of print as a person gave it: activities, or tellings in a form that prints those.
  row_order uuid[] not null default '{}',
  primary key (region_id, report_draft_id),
  check (period_start <= period_end),
  constraint report_draft_once unique nulls not distinct (region_id, form, period_start, period_end, country, field, organization, agreement)
);

-- A row that a person took into a report or left out of it, whatever the rule says. No reference to the row: a report
-- outlives what it was made of, and the decision comes back with the row.
create table report_decision (
  region_id text collate "C" not null,
  report_draft_id uuid not null,
  row_id uuid not null,
  decision text not null check (decision in ('take', 'leave')),
  decided_at timestamptz not null,
  decided_by text not null check (decided_by <> ''),
  primary key (region_id, report_draft_id, row_id),
  foreign key (region_id, report_draft_id) references report_draft on delete cascade
);

create table frozen_report (
  region_id text collate "C" not null references region,
  frozen_report_id uuid not null,
  form text not null,
  form_version text not null,
  period_kind text not null check (period_kind in ('month', 'quarter', 'half-year', 'nine-months', 'year', 'other')),
  period_start date not null,
  period_end date not null,
  country text check (country ~ '^[A-Z]{2}$'),
  field text check (field <> ''),
  organization text check (organization <> ''),
  agreement text check (agreement <> ''),
  rule text not null check (rule in ('overlaps', 'ends', 'reported')),
  -- 1 for the first approved; each one that supersedes it counts on.
  edition integer not null check (edition >= 1),
  title text not null,
  row_count integer not null check (row_count >= 0),
  -- The report as docs/formats.md has it: what a page shows and other formats are written from.
  data jsonb not null,
  frozen_at timestamptz not null,
  frozen_by text not null check (frozen_by <> ''),
  superseded_by uuid,
  primary key (region_id, frozen_report_id),
  foreign key (region_id, superseded_by) references frozen_report deferrable initially deferred,
  check (period_start <= period_end),
  check (superseded_by <> frozen_report_id)
);
create unique index frozen_report_one_in_force on frozen_report
  (region_id, form, period_start, period_end, country, field, organization, agreement) nulls not distinct
  where superseded_by is null;
create unique index frozen_report_edition on frozen_report
  (region_id, form, period_start, period_end, country, field, organization, agreement, edition) nulls not distinct;
create index frozen_report_time on frozen_report (region_id, period_start, form);
create index frozen_report_superseded_by on frozen_report (region_id, superseded_by) where superseded_by is not null;

-- What each row was made of, to compare with the register later. No references: see report_decision.
create table frozen_report_row (
  region_id text collate "C" not null,
  frozen_report_id uuid not null,
  position integer not null check (position >= 1),
  activity_id uuid not null,
  telling_id uuid not null,
  -- The period of a row that has no day in the report’s own («2023-Q2»); null for others.
  carried_over_from text,
  primary key (region_id, frozen_report_id, position),
  foreign key (region_id, frozen_report_id) references frozen_report
);
create index frozen_report_row_activity on frozen_report_row (region_id, activity_id);

create table frozen_report_file (
  region_id text collate "C" not null,
  frozen_report_id uuid not null,
  -- docx, xlsx …
  format text not null check (format ~ '^[a-z]+$'),
  sha256 bytea not null,
  content bytea not null,
  primary key (region_id, frozen_report_id, format),
  foreign key (region_id, frozen_report_id) references frozen_report,
  check (sha256 = sha256(content))
);
alter table frozen_report_file alter column content set storage external;

create function frozen_report_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'an approved report does not change' using errcode = 'restrict_violation';
end $$;
-- Only that another has taken its place may be added to it, once.
create trigger frozen_report_kept before update on frozen_report for each row
  when (old.superseded_by is not null or new.superseded_by is null or (to_jsonb(old) - 'superseded_by') <> (to_jsonb(new) - 'superseded_by'))
  execute function frozen_report_refuse();
create trigger frozen_report_not_deleted before delete on frozen_report for each row execute function frozen_report_refuse();
create trigger frozen_report_not_truncated before truncate on frozen_report for each statement execute function frozen_report_refuse();
create trigger frozen_report_row_kept before update or delete on frozen_report_row for each row execute function frozen_report_refuse();
create trigger frozen_report_row_not_truncated before truncate on frozen_report_row for each statement execute function frozen_report_refuse();
create trigger frozen_report_file_kept before update or delete on frozen_report_file for each row execute function frozen_report_refuse();
create trigger frozen_report_file_not_truncated before truncate on frozen_report_file for each statement execute function frozen_report_refuse();
