-- Cards of agreements: what a title in a report stands for (domain.md §2, M-51 … M-58).

create table agreement (
  region_id text collate "C" not null references region,
  agreement_id uuid not null,
  -- Counts the changes of the card and of all that hangs on it.
  version integer not null default 1,
  kind text not null check (kind in ('agreement', 'of-intent', 'supplementary', 'contract', 'memorandum', 'protocol', 'programme', 'plan')),
  title text not null check (title <> ''),
  -- Its own number, where it bears one («Договор от 02.02.2023 № 11»); registrations have theirs.
  number text check (number <> ''),
  -- The act that approved it before the signing; who gave the act is part of its words.
  order_number text check (order_number <> ''),
  order_date date,
  signed_on date,
  signed_at text not null default '',
  -- How it was signed; «в рабочем порядке» is no place (domain.md M-59).
  signed_mode text check (signed_mode in ('in-person', 'online', 'hybrid', 'correspondence', 'by-exchange')),
  -- Of the federal authorities, where a foreign government is a party; the paper as cited.
  federal_consent text not null default '',
  federal_consent_on date,
  in_force_from date,
  -- The last day; null for one without term.
  in_force_until date,
  extension text not null default 'none' check (extension in ('none', 'automatic', 'by-consent')),
  extension_months integer check (extension_months between 1 and 1200),
  -- Where the original lies.
  original text not null default '',
  note text not null default '',
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (region_id, agreement_id),
  check (in_force_from <= in_force_until),
  -- Order, signing and registration in a wrong order are a warning: the papers themselves may be so.
  check ((extension = 'automatic') = (extension_months is not null)),
  check (extension = 'none' or in_force_until is not null)
);
create trigger agreement_version before update on agreement for each row execute function next_version();

create table agreement_party (
  region_id text collate "C" not null,
  agreement_id uuid not null,
  position integer not null check (position >= 1),
  name text not null check (name <> ''),
  party_key text collate "C" not null check (party_key <> ''),
  level text not null check (level in ('region', 'foreign-region', 'government', 'municipality', 'company', 'institution', 'ngo', 'union-body', 'other')),
  -- Codes as in activity; suggestions where nobody has confirmed them.
  country text check (country ~ '^[A-Z]{2}$'),
  area text check (area ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  organization_id uuid,
  primary key (region_id, agreement_id, position),
  unique (region_id, agreement_id, party_key),
  foreign key (region_id, agreement_id) references agreement on delete cascade,
  foreign key (region_id, organization_id) references organization
);
create index agreement_party_area on agreement_party (region_id, area) where area is not null;
create index agreement_party_country on agreement_party (region_id, country) where country is not null;
create index agreement_party_organization on agreement_party (region_id, organization_id) where organization_id is not null;

-- Spellings by which a card is found. A successor may bear its predecessor’s very title (domain.md M-52): then days part them.
create table agreement_alias (
  region_id text collate "C" not null,
  agreement_alias_id uuid not null,
  agreement_id uuid not null,
  alias_key text collate "C" not null check (alias_key <> ''),
  title text not null check (title <> ''),
  during daterange not null default '(,)' check (not isempty(during)),
  primary key (region_id, agreement_alias_id),
  foreign key (region_id, agreement_id) references agreement on delete cascade,
  constraint agreement_alias_names_one_card_a_day exclude using gist (region_id with =, alias_key with =, during with &&)
);
create index agreement_alias_of on agreement_alias (region_id, agreement_id);

-- What changed the status, and by which act. The status of a day follows from this and the term.
create table agreement_change (
  region_id text collate "C" not null,
  agreement_id uuid not null,
  agreement_change_id uuid not null,
  kind text not null check (kind in ('suspended', 'resumed', 'terminated', 'extended')),
  -- The first day on which it holds.
  day date not null,
  -- Of an extension: the new last day, null for without term.
  until date,
  act text not null default '',
  primary key (region_id, agreement_change_id),
  foreign key (region_id, agreement_id) references agreement on delete cascade,
  unique (region_id, agreement_id, day, kind),
  check (kind = 'extended' or until is null),
  check (day <= until)
);

create table agreement_amendment (
  region_id text collate "C" not null,
  agreement_id uuid not null,
  agreement_amendment_id uuid not null,
  title text not null check (title <> ''),
  number text check (number <> ''),
  order_number text check (order_number <> ''),
  order_date date,
  signed_on date,
  signed_at text not null default '',
  signed_mode text check (signed_mode in ('in-person', 'online', 'hybrid', 'correspondence', 'by-exchange')),
  note text not null default '',
  primary key (region_id, agreement_amendment_id),
  unique (region_id, agreement_id, agreement_amendment_id),
  foreign key (region_id, agreement_id) references agreement on delete cascade
);

-- Of the agreement or of one of its amendments.
create table agreement_registration (
  region_id text collate "C" not null,
  agreement_id uuid not null,
  agreement_registration_id uuid not null,
  agreement_amendment_id uuid,
  number text check (number <> ''),
  date date,
  registry text not null default '',
  primary key (region_id, agreement_registration_id),
  foreign key (region_id, agreement_id) references agreement on delete cascade,
  foreign key (region_id, agreement_id, agreement_amendment_id)
    references agreement_amendment (region_id, agreement_id, agreement_amendment_id) on delete cascade,
  check (number is not null or date is not null)
);
create index agreement_registration_of on agreement_registration (region_id, agreement_id);

create table agreement_file (
  region_id text collate "C" not null,
  agreement_id uuid not null,
  sha256 bytea not null,
  file_name text not null check (file_name <> ''),
  added_at timestamptz not null,
  added_by text not null check (added_by <> ''),
  primary key (region_id, agreement_id, sha256),
  foreign key (region_id, agreement_id) references agreement on delete cascade,
  foreign key (region_id, sha256) references stored_file
);
create index agreement_file_content on agreement_file (region_id, sha256);

-- Activities that belong to a card though no row names it beside them: its signing, the signing of an amendment.
create table agreement_activity (
  region_id text collate "C" not null,
  agreement_id uuid not null,
  activity_id uuid not null,
  primary key (region_id, agreement_id, activity_id),
  foreign key (region_id, agreement_id) references agreement on delete cascade,
  foreign key (region_id, activity_id) references activity on delete cascade
);
create index agreement_activity_of on agreement_activity (region_id, activity_id);

-- What a person decided on a proposal, so that it is not made again. Proposals themselves follow from the tellings.
create table agreement_decision (
  region_id text collate "C" not null references region,
  proposal_key text collate "C" not null check (proposal_key <> ''),
  accepted boolean not null,
  agreement_id uuid,
  decided_at timestamptz not null,
  decided_by text not null check (decided_by <> ''),
  primary key (region_id, proposal_key),
  foreign key (region_id, agreement_id) references agreement on delete cascade,
  check (accepted = (agreement_id is not null))
);
create index agreement_decision_card on agreement_decision (region_id, agreement_id) where agreement_id is not null;

alter table telling_agreement add foreign key (region_id, agreement_id) references agreement;
create index telling_agreement_unlinked on telling_agreement (region_id, agreement_key) where agreement_id is null;
create index telling_with_papers on telling (region_id, telling_id) where is_current and understanding -> 'documents' <> '[]';

-- Each activity once beside each card it belongs to, through rows that name the card or because a person said so.
-- A merged activity is the one that stands for it.
create view agreement_held as
select distinct l.region_id, l.agreement_id, coalesce(a.merged_into, a.activity_id) as activity_id
from (
  select n.region_id, n.agreement_id, t.activity_id
  from telling_agreement n join telling t using (region_id, telling_id)
  where n.agreement_id is not null and t.is_current
  union all
  select region_id, agreement_id, activity_id from agreement_activity
) l
join activity a on a.region_id = l.region_id and a.activity_id = l.activity_id and a.state <> 'dropped';
