-- Regions, organizations, fields of cooperation, municipalities: what reports speak of, with the days each name held.
--
-- Every table begins with region_id and every key with it, so that one installation serves many regions, nothing links
-- across them by mistake, and the tables can be distributed by region. Keys are UUIDv7 made by Hansa. A name of days is
-- a daterange with its end excluded, as PostgreSQL keeps it; unbounded where nobody knows.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table region (
  -- ISO 3166-2 (RU-SMO), or a code of Hansa’s own directory for a region that has none there.
  region_id text collate "C" primary key check (region_id ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  -- The cases known of its name: {"nominative": "Смоленская область", "genitive": …}.
  name jsonb not null check (name ? 'nominative')
);

create table organization (
  region_id text collate "C" not null references region,
  organization_id uuid not null,
  kind text not null check (kind in ('executive-body', 'subordinate-institution', 'local-government',
    'representative-office', 'development-company')),
  founded date,
  closed date,
  -- An import met the name and nobody has confirmed it yet; import_id tells which (see 0002).
  proposed boolean not null default false,
  import_id uuid,
  primary key (region_id, organization_id),
  check (founded <= closed)
);

create table organization_name (
  region_id text collate "C" not null,
  organization_id uuid not null,
  organization_name_id uuid not null,
  name text not null check (name <> ''),
  short_name text check (short_name <> ''),
  during daterange not null default '(,)' check (not isempty(during)),
  primary key (region_id, organization_name_id),
  foreign key (region_id, organization_id) references organization on delete cascade,
  constraint organization_has_one_name_a_day exclude using gist (region_id with =, organization_id with =, during with &&)
);

-- Spellings by which an organization is found, folded by Hansa. Two organizations may share one: then a person decides.
create table organization_alias (
  region_id text collate "C" not null,
  alias_key text collate "C" not null check (alias_key <> ''),
  organization_id uuid not null,
  primary key (region_id, alias_key, organization_id),
  foreign key (region_id, organization_id) references organization on delete cascade
);
create index organization_alias_of on organization_alias (region_id, organization_id);

create table organization_parent (
  region_id text collate "C" not null,
  organization_id uuid not null,
  organization_parent_id uuid not null,
  parent_id uuid not null,
  during daterange not null default '(,)' check (not isempty(during)),
  primary key (region_id, organization_parent_id),
  foreign key (region_id, organization_id) references organization on delete cascade,
  foreign key (region_id, parent_id) references organization,
  check (organization_id <> parent_id),
  constraint organization_has_one_parent_a_day exclude using gist (region_id with =, organization_id with =, during with &&)
);
create index organization_parent_children on organization_parent (region_id, parent_id);

create table organization_succession (
  region_id text collate "C" not null,
  predecessor_id uuid not null,
  successor_id uuid not null,
  kind text not null check (kind in ('merger', 'split', 'takeover', 'transformation')),
  day date not null,
  act text not null default '',
  primary key (region_id, predecessor_id, successor_id),
  foreign key (region_id, predecessor_id) references organization on delete cascade,
  foreign key (region_id, successor_id) references organization on delete cascade,
  check (predecessor_id <> successor_id)
);
create index organization_succession_to on organization_succession (region_id, successor_id);

create table field (
  region_id text collate "C" not null references region,
  field_id uuid not null,
  position integer not null,
  proposed boolean not null default false,
  import_id uuid,
  primary key (region_id, field_id)
);

-- A field’s heading changes with the years: «спорта», «физической культуры и спорта» (domain.md M-07).
create table field_label (
  region_id text collate "C" not null,
  field_id uuid not null,
  field_label_id uuid not null,
  label text not null check (label <> ''),
  during daterange not null default '(,)' check (not isempty(during)),
  primary key (region_id, field_label_id),
  foreign key (region_id, field_id) references field on delete cascade,
  constraint field_has_one_label_a_day exclude using gist (region_id with =, field_id with =, during with &&)
);

create table field_alias (
  region_id text collate "C" not null,
  alias_key text collate "C" not null check (alias_key <> ''),
  field_id uuid not null,
  primary key (region_id, alias_key),
  foreign key (region_id, field_id) references field on delete cascade
);
create index field_alias_of on field_alias (region_id, field_id);

create table municipality (
  region_id text collate "C" not null references region,
  municipality_id uuid not null,
  kind text not null check (kind in ('city-district', 'municipal-district', 'municipal-area', 'city-settlement', 'village-settlement')),
  organization_id uuid,
  primary key (region_id, municipality_id),
  foreign key (region_id, organization_id) references organization
);
create index municipality_organization on municipality (region_id, organization_id);

create table municipality_name (
  region_id text collate "C" not null,
  municipality_id uuid not null,
  municipality_name_id uuid not null,
  name text not null check (name <> ''),
  during daterange not null default '(,)' check (not isempty(during)),
  primary key (region_id, municipality_name_id),
  foreign key (region_id, municipality_id) references municipality on delete cascade,
  constraint municipality_has_one_name_a_day exclude using gist (region_id with =, municipality_id with =, during with &&)
);
