-- Action plans to agreements: what was promised, by whom and for when, and what became of it.

create table action_plan (
  region_id text collate "C" not null,
  action_plan_id uuid not null,
  -- Counts the changes of the plan and of its items.
  version integer not null default 1,
  agreement_id uuid not null,
  title text not null check (title <> ''),
  -- The days it is made for; both included.
  first_day date not null,
  last_day date not null,
  signed_on date,
  order_number text check (order_number <> ''),
  order_date date,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (region_id, action_plan_id),
  foreign key (region_id, agreement_id) references agreement on delete cascade,
  check (first_day <= last_day)
);
create index action_plan_of on action_plan (region_id, agreement_id);
create trigger action_plan_version before update on action_plan for each row execute function next_version();

create table plan_item (
  region_id text collate "C" not null,
  plan_item_id uuid not null,
  action_plan_id uuid not null,
  position integer not null check (position >= 1),
  what text not null check (what <> ''),
  who text not null default '',
  -- When it is planned: the words, and the first and last day they mean.
  planned text not null default '',
  first_day date not null,
  last_day date not null,
  -- What a person says became of it; null while nobody has said: then the activities linked to it speak.
  state text check (state in ('done', 'partly', 'not-done')),
  -- Why it was not, or not wholly, done: printed in the note column of the report.
  reason text not null default '',
  primary key (region_id, plan_item_id),
  foreign key (region_id, action_plan_id) references action_plan on delete cascade,
  constraint plan_item_place unique (region_id, action_plan_id, position) deferrable initially deferred,
  check (first_day <= last_day),
  check (state is distinct from 'done' or reason = '')
);
create index plan_item_days on plan_item (region_id, first_day, last_day);

create table plan_item_activity (
  region_id text collate "C" not null,
  plan_item_id uuid not null,
  activity_id uuid not null,
  primary key (region_id, plan_item_id, activity_id),
  foreign key (region_id, plan_item_id) references plan_item on delete cascade,
  foreign key (region_id, activity_id) references activity on delete cascade
);
create index plan_item_activity_of on plan_item_activity (region_id, activity_id);
