-- People who sign in, what they may do and for whom; sessions; tokens for programs.

create table account (
  region_id text collate "C" not null references region,
  account_id uuid not null,
  version integer not null default 1,
  name text not null check (name <> ''),
  email text not null check (email <> ''),
  -- Folded by Hansa; one account an address over the whole installation, for the address alone signs in.
  email_key text collate "C" not null unique check (email_key <> ''),
  role text not null check (role in ('administrator', 'coordinator', 'head', 'reporter', 'reader')),
  -- Whom the role is for, with all below it; null is the whole region.
  organization_id uuid,
  language text not null default 'ru' check (language in ('ru', 'en')),
  password_hash text,
  -- Made up for the person: to be changed before anything else is done.
  password_temporary boolean not null default false,
  -- Changes with the password and the second factor: sessions that hold an older one end.
  security_stamp text not null,
  authenticator_key text,
  -- The step whose code was taken last: no code is taken twice.
  authenticator_step bigint not null default 0,
  two_factor boolean not null default false,
  -- Hashes of the codes not used yet.
  recovery_codes text[] not null default '{}',
  signed_in_at timestamptz,
  created_at timestamptz not null,
  -- Left the office: signs in no more, stays named in what was done.
  closed_at timestamptz,
  primary key (region_id, account_id),
  foreign key (region_id, organization_id) references organization,
  check (role in ('administrator', 'coordinator', 'reader') or organization_id is not null),
  check (not two_factor or authenticator_key is not null)
);
create index account_organization on account (region_id, organization_id) where organization_id is not null;
create trigger account_version before update on account for each row execute function next_version();

-- Failed sign-ins in a row by the address as typed, whether there is such an account or not: being locked out tells nothing.
-- No region: whoever types an address has none yet.
create table sign_in_attempt (
  -- SHA-256 of the folded address: passwords are typed there by mistake.
  address_hash bytea primary key check (octet_length(address_hash) = 32),
  failed integer not null check (failed >= 1),
  tried_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_attempt_tried on sign_in_attempt (tried_at);

create table account_session (
  region_id text collate "C" not null,
  session_id uuid not null,
  account_id uuid not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  -- What the browser says of itself and where it came from, for the person to know it again.
  browser text not null default '',
  address text not null default '',
  primary key (region_id, session_id),
  foreign key (region_id, account_id) references account on delete cascade
);
create index account_session_of on account_session (region_id, account_id);

create table access_token (
  region_id text collate "C" not null,
  token_id uuid not null,
  account_id uuid not null,
  name text not null check (name <> ''),
  -- SHA-256 of the token; the token itself is shown once.
  hash bytea not null unique check (octet_length(hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (region_id, token_id),
  foreign key (region_id, account_id) references account on delete cascade,
  check (created_at < expires_at)
);
create index access_token_of on access_token (region_id, account_id);

-- The keys that protect cookies and forms: shared by all nodes, kept over restarts. No region: they are the installation's.
create table protection_key (
  name text collate "C" primary key,
  xml text not null
);
