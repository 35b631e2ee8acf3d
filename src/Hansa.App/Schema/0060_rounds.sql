-- A round: forms of one period that bodies are asked to fill in until a day.

create table round (
  region_id text collate "C" not null references region,
  round_id uuid not null,
  version integer not null default 1,
  name text not null check (name <> ''),
  period_kind text not null check (period_kind in ('month', 'quarter', 'half-year', 'nine-months', 'year', 'other')),
  period_start date not null,
  period_end date not null,
  due date not null,
  -- Days after the due day on which a submission still gets in, marked late; then the round is locked.
  grace_days integer not null default 0 check (grace_days between 0 and 90),
  -- Days before the due day on which those who have not sent are reminded.
  remind_days integer[] not null default '{3}',
  letter text not null default '',
  state text not null default 'open' check (state in ('open', 'closed')),
  opened_at timestamptz not null,
  opened_by text not null check (opened_by <> ''),
  closed_at timestamptz,
  closed_by text,
  primary key (region_id, round_id),
  check (period_start <= period_end),
  check ((state = 'closed') = (closed_at is not null) and (closed_at is null) = (closed_by is null))
);
create index round_period on round (region_id, period_start, period_end);
create trigger round_version before update on round for each row execute function next_version();

-- Which forms; for a report on one country, which.
create table round_form (
  region_id text collate "C" not null,
  round_id uuid not null,
  form text not null check (form <> ''),
  country text check (country ~ '^[A-Z]{2}$'),
  position integer not null check (position >= 1),
  primary key (region_id, round_id, form),
  foreign key (region_id, round_id) references round on delete cascade
);

-- Whose word is asked for, on which form: one submission each.
create table submission (
  region_id text collate "C" not null,
  submission_id uuid not null,
  version integer not null default 1,
  round_id uuid not null,
  form text not null,
  organization_id uuid not null,
  -- The department that gathers this institution's rows first; null goes to the coordinator.
  gathered_by uuid,
  -- Where rows stand that have no heading of their own.
  section text,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'accepted')),
  -- The positive, signed statement that nothing was held.
  nothing_held boolean not null default false,
  -- The text under the table: the sentence on receptions of the body that writes it.
  footer text not null default '',
  -- Who signed it with which post, as typed on submitting.
  signed_by text not null default '',
  submitted_at timestamptz,
  late boolean not null default false,
  -- Somebody has begun to check what was sent: it cannot be taken back any more.
  reviewed_at timestamptz,
  reviewed_by text,
  -- Why it was returned last.
  reason text not null default '',
  decided_at timestamptz,
  decided_by text,
  -- Gets in until this day in spite of the lock.
  exception_until date,
  -- What the register holds of it once accepted.
  import_id uuid,
  changed_at timestamptz,
  changed_by text,
  primary key (region_id, submission_id),
  foreign key (region_id, round_id, form) references round_form,
  foreign key (region_id, organization_id) references organization,
  foreign key (region_id, gathered_by) references organization,
  foreign key (region_id, import_id) references import,
  constraint submission_one_word unique (region_id, round_id, form, organization_id),
  check (gathered_by <> organization_id),
  check ((reviewed_at is null) = (reviewed_by is null)),
  check (state = 'draft' or submitted_at is not null)
);
create index submission_organization on submission (region_id, organization_id);
create index submission_gathered on submission (region_id, gathered_by) where gathered_by is not null;
create index submission_import on submission (region_id, import_id) where import_id is not null;
-- Saved rows leave the version as it is: else whoever types would find their own page grown old.
create trigger submission_version before update of gathered_by, section, state, nothing_held, footer, signed_by, submitted_at, late,
    reviewed_at, reviewed_by, reason, decided_at, decided_by, exception_until, import_id
  on submission for each row execute function next_version();

-- Files a body has sent, as they came.
create table submission_file (
  region_id text collate "C" not null,
  submission_file_id uuid not null,
  submission_id uuid not null,
  sha256 bytea not null,
  file_name text not null check (file_name <> ''),
  kind text not null default 'upload' check (kind in ('upload', 'paste')),
  added_at timestamptz not null,
  added_by text not null check (added_by <> ''),
  -- As in import: [{"role": …, "heading": …}].
  columns jsonb not null default '[]',
  row_count integer not null default 0,
  problems jsonb not null default '[]',
  primary key (region_id, submission_file_id),
  foreign key (region_id, submission_id) references submission on delete cascade,
  foreign key (region_id, sha256) references stored_file
);
create index submission_file_of on submission_file (region_id, submission_id);
create index submission_file_bytes on submission_file (region_id, sha256);

create table submission_row (
  region_id text collate "C" not null,
  submission_row_id uuid not null,
  submission_id uuid not null,
  version integer not null default 1,
  position integer not null check (position >= 1),
  -- Null stands where the submission as a whole does.
  section text,
  subsection text,
  period_heading text,
  -- Words by column role: {"title": …, "place": …, "dates": …, "content": …, "participants": …, "note": …}.
  cells jsonb not null default '{}',
  agreements text[] not null default '{}',
  -- The cell of agreements continues the one above.
  agreements_filled_down boolean not null default false,
  extra jsonb not null default '[]',
  -- What was taken over from the file or the institution's row, to tell later what was changed here: {"cells": …,
  -- "agreements": …, "problems": …, "repairs": …}; {} for a row typed here.
  taken jsonb not null default '{}',
  -- Where it came from: a file's cell, or the institution's row that a department gathered.
  submission_file_id uuid,
  source_table integer,
  source_row integer,
  gathered_from uuid,
  -- Taken out; kept so that it can come back.
  removed_at timestamptz,
  changed_at timestamptz not null,
  changed_by text not null check (changed_by <> ''),
  primary key (region_id, submission_row_id),
  foreign key (region_id, submission_id) references submission on delete cascade,
  foreign key (region_id, submission_file_id) references submission_file,
  foreign key (region_id, gathered_from) references submission_row,
  check (num_nulls(source_table, source_row) in (0, 2))
);
create index submission_row_of on submission_row (region_id, submission_id, position);
create index submission_row_file on submission_row (region_id, submission_file_id) where submission_file_id is not null;
create index submission_row_gathered on submission_row (region_id, gathered_from) where gathered_from is not null;
-- A row that was only moved, or read again with the same words, has not changed.
create trigger submission_row_version before update of section, subsection, period_heading, cells, agreements, agreements_filled_down, extra, removed_at
  on submission_row for each row execute function next_version();

-- Every saved change of a draft's row. The audit's chain is not asked here: two hundred people type at once.
create table submission_row_change (
  region_id text collate "C" not null,
  submission_row_id uuid not null,
  version integer not null,
  at timestamptz not null,
  actor text not null check (actor <> ''),
  -- Only what differs: {"cells": {"dates": …, "section": …, "agreements": …}, "removed": …}.
  before jsonb not null,
  after jsonb not null,
  -- By whoever checks, in place of the body: the words before are the body's own.
  in_review boolean not null default false,
  primary key (region_id, submission_row_id, version),
  foreign key (region_id, submission_row_id) references submission_row on delete cascade
);

-- Words for a cell that came second: another had saved the cell meanwhile. Kept until a person has chosen.
create table submission_row_aside (
  region_id text collate "C" not null,
  submission_row_id uuid not null,
  role text not null,
  actor text not null check (actor <> ''),
  text text not null,
  at timestamptz not null,
  primary key (region_id, submission_row_id, role, actor),
  foreign key (region_id, submission_row_id) references submission_row on delete cascade
);

-- Which row of a submission a telling was made of: the way from the register back to the file a body sent.
create table submission_telling (
  region_id text collate "C" not null,
  telling_id uuid not null,
  submission_row_id uuid not null,
  primary key (region_id, telling_id),
  foreign key (region_id, telling_id) references telling on delete cascade,
  foreign key (region_id, submission_row_id) references submission_row on delete cascade
);
create index submission_telling_row on submission_telling (region_id, submission_row_id);

-- The submission as it stood each time it went on: every round of sending and returning is kept.
create table submission_step (
  region_id text collate "C" not null,
  submission_id uuid not null,
  step integer not null check (step >= 1),
  at timestamptz not null,
  actor text not null check (actor <> ''),
  action text not null check (action in ('submit', 'withdraw', 'return', 'accept', 'reopen')),
  reason text not null default '',
  rows jsonb not null default '[]',
  primary key (region_id, submission_id, step),
  foreign key (region_id, submission_id) references submission on delete cascade
);

-- A thread of remarks on a cell, a row or the whole submission; kept over rounds.
create table remark (
  region_id text collate "C" not null,
  remark_id uuid not null,
  version integer not null default 1,
  submission_id uuid not null,
  submission_row_id uuid,
  -- The column's role; null for the whole row.
  role text,
  state text not null default 'open' check (state in ('open', 'resolved')),
  created_at timestamptz not null,
  primary key (region_id, remark_id),
  foreign key (region_id, submission_id) references submission on delete cascade,
  foreign key (region_id, submission_row_id) references submission_row on delete cascade,
  check (role is null or submission_row_id is not null)
);
create index remark_of on remark (region_id, submission_id);
create index remark_row on remark (region_id, submission_row_id) where submission_row_id is not null;
create trigger remark_version before update on remark for each row execute function next_version();

create table remark_message (
  region_id text collate "C" not null,
  remark_id uuid not null,
  remark_message_id uuid not null,
  at timestamptz not null,
  author text not null check (author <> ''),
  text text not null check (text <> ''),
  primary key (region_id, remark_message_id),
  foreign key (region_id, remark_id) references remark on delete cascade
);
create index remark_message_of on remark_message (region_id, remark_id, at);

-- A link for a body without an account: one round, one body, until a day. Only the hash is kept.
create table submission_link (
  region_id text collate "C" not null,
  submission_link_id uuid not null,
  round_id uuid not null,
  organization_id uuid not null,
  hash bytea not null unique check (octet_length(hash) = 32),
  made_at timestamptz not null,
  made_by text not null check (made_by <> ''),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (region_id, submission_link_id),
  foreign key (region_id, round_id) references round on delete cascade,
  foreign key (region_id, organization_id) references organization,
  check (made_at < expires_at)
);
create index submission_link_of on submission_link (region_id, round_id, organization_id);

-- Who got which letter, or who was to get it where there is no mail.
create table letter (
  region_id text collate "C" not null,
  letter_id uuid not null,
  round_id uuid not null,
  organization_id uuid not null,
  kind text not null check (kind in ('kick-off', 'reminder', 'overdue', 'returned', 'accepted', 'forgotten', 'link')),
  -- '' where the body has no address: the coordinator copies the text.
  address text not null default '',
  subject text not null,
  text text not null,
  made_at timestamptz not null,
  made_by text not null check (made_by <> ''),
  -- The day a job made it for: a repeated job makes no second one.
  for_day date,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'copied', 'no-address')),
  sent_at timestamptz,
  tries integer not null default 0,
  error text not null default '',
  primary key (region_id, letter_id),
  foreign key (region_id, round_id) references round on delete cascade,
  foreign key (region_id, organization_id) references organization
);
create index letter_round on letter (region_id, round_id, made_at);
create index letter_waiting on letter (state) where state = 'waiting';
create unique index letter_once_a_day on letter (region_id, round_id, organization_id, kind, address, for_day) where for_day is not null;

-- Where a body is written to.
create table organization_address (
  region_id text collate "C" not null,
  organization_id uuid not null,
  email text not null check (email like '%_@_%'),
  person text not null default '',
  primary key (region_id, organization_id, email),
  foreign key (region_id, organization_id) references organization on delete cascade
);
