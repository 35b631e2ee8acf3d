-- The search index: made by Hansa from the other tables and made anew whenever that is needed, so it is no part of backups.
-- Lexemes are Hansa’s own (src/Hansa.Core/Search): PostgreSQL’s Russian stemmer parts «Китай» from «Китая».

create table search_document (
  region_id text collate "C" not null,
  kind text collate "C" not null check (kind in ('activity', 'organization')),
  subject_id uuid not null,
  -- What results are sorted and counted by.
  first_day date,
  mode text,
  countries text[] not null default '{}',
  field_id uuid,
  organization_id uuid,
  agreements uuid[] not null default '{}',
  has_problem boolean not null default false,
  lexemes tsvector not null,
  primary key (region_id, kind, subject_id)
) with (toast_tuple_target = 128);
-- Counting reads the narrow rows only; the lexemes lie apart and are read for ranking and phrases.
alter table search_document alter column lexemes set storage external;
create index search_document_lexemes on search_document using gin (lexemes);
create index search_document_days on search_document (first_day);

-- Every word as written: what is not among them is probably a slip of the pen for one that is.
create table search_word (
  region_id text collate "C" not null,
  word text collate "C" not null,
  lexeme text collate "C" not null,
  primary key (region_id, word)
);
create index search_word_lexeme on search_word (region_id, lexeme);
create index search_word_likeness on search_word using gin (word gin_trgm_ops);

-- Agreements are told by their comparable title until there is a card; the key is its hash.
create table search_agreement (
  region_id text collate "C" not null,
  agreement uuid not null,
  title text not null,
  primary key (region_id, agreement)
);

-- What has changed since it was indexed. Without a key, so that nobody waits for another.
create table search_pending (
  region_id text collate "C" not null,
  kind text collate "C" not null,
  subject_id uuid not null
);

-- Which making of lexemes the index was made with.
create table search_state (
  single boolean primary key default true check (single),
  making integer not null
);

create function search_note_activity() returns trigger language plpgsql as $$
begin
  insert into search_pending select region_id, 'activity', activity_id from changed;
  return null;
end $$;
create trigger search_activity_made after insert on activity referencing new table as changed for each statement execute function search_note_activity();
create trigger search_activity_changed after update on activity referencing new table as changed for each statement execute function search_note_activity();
create trigger search_activity_gone after delete on activity referencing old table as changed for each statement execute function search_note_activity();
create trigger search_telling_made after insert on telling referencing new table as changed for each statement execute function search_note_activity();
create trigger search_telling_changed after update on telling referencing new table as changed for each statement execute function search_note_activity();
-- A telling that moved (merge) leaves one activity for another.
create trigger search_telling_left after update on telling referencing old table as changed for each statement execute function search_note_activity();
create trigger search_telling_gone after delete on telling referencing old table as changed for each statement execute function search_note_activity();

create function search_note_agreement() returns trigger language plpgsql as $$
begin
  insert into search_pending select t.region_id, 'activity', t.activity_id from changed c join telling t using (region_id, telling_id);
  return null;
end $$;
create trigger search_agreement_made after insert on telling_agreement referencing new table as changed for each statement execute function search_note_agreement();
create trigger search_agreement_changed after update on telling_agreement referencing new table as changed for each statement execute function search_note_agreement();
create trigger search_agreement_gone after delete on telling_agreement referencing old table as changed for each statement execute function search_note_agreement();

create function search_note_organization() returns trigger language plpgsql as $$
begin
  insert into search_pending select region_id, 'organization', organization_id from changed;
  return null;
end $$;
create trigger search_name_made after insert on organization_name referencing new table as changed for each statement execute function search_note_organization();
create trigger search_name_changed after update on organization_name referencing new table as changed for each statement execute function search_note_organization();
create trigger search_name_gone after delete on organization_name referencing old table as changed for each statement execute function search_note_organization();

-- Everything is to be indexed: after a restore, and when Hansa makes lexemes in another way.
create function search_note_everything() returns void language sql as $$
  delete from search_pending;
  delete from search_word;
  delete from search_agreement;
  delete from search_document;
  insert into search_pending select region_id, 'activity', activity_id from activity;
  insert into search_pending select region_id, 'organization', organization_id from organization;
$$;
select search_note_everything();
