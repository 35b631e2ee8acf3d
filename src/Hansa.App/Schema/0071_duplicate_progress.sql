-- The search for duplicates that goes on, or the one that went last: every node shows how far it is.

create table duplicate_progress (
  region_id text collate "C" primary key references region,
  duplicate_progress_id uuid not null,
  begun_at timestamptz not null,
  begun_by text not null check (begun_by <> ''),
  -- It goes on as long as this moves: a node that was killed writes no more.
  seen_at timestamptz not null,
  activities integer not null default 0,
  groups integer not null default 0,
  ended_at timestamptz,
  -- Why it ended without a result; '' for none.
  failure text not null default ''
);
