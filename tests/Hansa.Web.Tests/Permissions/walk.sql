-- What the walk over the permission matrix needs beside the sample region: a department, its institution, a stranger and one
-- body more; a round for each state of a submission; an open and a closed round; accounts. And a log of every row that is
-- written, which tells whether a request changed anything and takes it back.

create schema walk;

-- The key of a thing by its name; WalkedThings makes the same.
create function walk.key(name text) returns uuid language sql immutable as $$ select encode(substr(sha256(convert_to(name, 'utf8')), 1, 16), 'hex')::uuid $$;

insert into organization (region_id, organization_id, kind, proposed)
select 'RU-SMO', walk.key(name), kind, name = 'other'
from (values ('department', 'executive-body'), ('institution', 'subordinate-institution'), ('stranger', 'executive-body'), ('other', 'executive-body')) body (name, kind);

insert into organization_name (region_id, organization_id, organization_name_id, name)
select 'RU-SMO', walk.key(name), walk.key('name of ' || name), title
from (values ('department', 'Министерство обхода'), ('institution', 'Музей обхода'), ('stranger', 'Министерство чужих дел'), ('other', 'Министерство без сбора')) body (name, title);

insert into organization_parent (region_id, organization_id, organization_parent_id, parent_id)
values ('RU-SMO', walk.key('institution'), walk.key('parent of institution'), walk.key('department'));

create view walk.body as select unnest(array ['department', 'institution', 'stranger']) as body;

-- A round for each state of a submission, and two for the states of a round.
create view walk.round as
select * from (values ('draft', '2020-01-01'::date, false), ('submitted', '2020-04-01', false), ('returned', '2020-07-01', false), ('accepted', '2020-10-01', false),
  ('open', '2021-01-01', false), ('closed', '2021-04-01', true)) round (state, first_day, closed);

insert into round (region_id, round_id, name, period_kind, period_start, period_end, due, opened_at, opened_by, state, closed_at, closed_by)
select 'RU-SMO', walk.key('round ' || state), 'Сбор ' || state, 'quarter', first_day, first_day + interval '3 months - 1 day', current_date + 30, now(), 'обход',
  case when closed then 'closed' else 'open' end, case when closed then now() end, case when closed then 'обход' end
from walk.round;

insert into round_form (region_id, round_id, form, position)
select 'RU-SMO', walk.key('round ' || state), 'international-executive', 1 from walk.round;

insert into submission (region_id, submission_id, round_id, form, organization_id, section, state, submitted_at, decided_at, decided_by, reason)
select 'RU-SMO', walk.key('submission ' || state || ' ' || body), walk.key('round ' || state), 'international-executive', walk.key(body), 'Сотрудничество в сфере культуры',
  case when state in ('open', 'closed') then 'draft' else state end, case when state in ('submitted', 'returned', 'accepted') then now() end,
  case when state in ('returned', 'accepted') then now() end, case when state in ('returned', 'accepted') then 'обход' end, case when state = 'returned' then 'Уточните' else '' end
from walk.round, walk.body;

insert into submission_row (region_id, submission_row_id, submission_id, position, cells, removed_at, changed_at, changed_by)
select 'RU-SMO', walk.key(row || ' ' || state || ' ' || body), walk.key('submission ' || state || ' ' || body), position,
  jsonb_build_object('title', 'Выставка ' || body || ' ' || row, 'dates', '5 мая 2020 года', 'place', 'г. Смоленск'), case when row = 'removed' then now() end, now(), 'обход'
from walk.round, walk.body, (values ('first', 1), ('row', 2), ('removed', 3)) row (row, position)
where state not in ('open', 'closed');

insert into submission_row_aside (region_id, submission_row_id, role, actor, text, at)
select 'RU-SMO', walk.key('row ' || state || ' ' || body), 'title', 'Кто-то', 'Другие слова', now()
from walk.round, walk.body where state not in ('open', 'closed');

insert into remark (region_id, remark_id, submission_id, state, created_at)
select 'RU-SMO', walk.key(name || ' ' || state || ' ' || body), walk.key('submission ' || state || ' ' || body), case name when 'remark' then 'open' else 'resolved' end, now()
from walk.round, walk.body, (values ('remark'), ('resolved')) remark (name) where state not in ('open', 'closed');

insert into remark_message (region_id, remark_id, remark_message_id, at, author, text)
select region_id, remark_id, walk.key('message ' || remark_id), now(), 'обход', 'Уточните место' from remark where remark_id in
  (select walk.key(name || ' ' || state || ' ' || body) from walk.round, walk.body, (values ('remark'), ('resolved')) remark (name));

insert into stored_file (region_id, sha256, content, stored_at) values ('RU-SMO', sha256('walk'), 'walk', now());

insert into submission_file (region_id, submission_file_id, submission_id, sha256, file_name, added_at, added_by)
select 'RU-SMO', walk.key('file ' || state || ' ' || body), walk.key('submission ' || state || ' ' || body), sha256('walk'), 'обход.txt', now(), 'обход'
from walk.round, walk.body where state not in ('open', 'closed');

insert into submission_link (region_id, submission_link_id, round_id, organization_id, hash, made_at, made_by, expires_at)
select 'RU-SMO', walk.key('link ' || state || ' ' || body), walk.key('round ' || state), walk.key(body), sha256(convert_to('no token ' || state || body, 'utf8')), now(), 'обход', now() + interval '9 days'
from walk.round, walk.body where state in ('open', 'closed');

insert into letter (region_id, letter_id, round_id, organization_id, kind, address, subject, text, made_at, made_by, state)
select 'RU-SMO', walk.key(letter || ' ' || walk.round.state || ' ' || body), walk.key('round ' || walk.round.state), walk.key(body), 'kick-off', 'walk@example.org', 'Тема', 'Текст', now(), 'обход', letter.state
from walk.round, walk.body, (values ('waiting', 'waiting'), ('failed', 'failed')) letter (letter, state)
where walk.round.state in ('open', 'closed');

insert into agreement (region_id, agreement_id, kind, title, created_at, changed_at)
values ('RU-SMO', walk.key('agreement'), 'agreement', 'Соглашение обхода с Республикой Сербской', now(), now());

insert into agreement_alias (region_id, agreement_alias_id, agreement_id, alias_key, title)
values ('RU-SMO', walk.key('alias'), walk.key('agreement'), 'соглашение обхода', 'Соглашение обхода');

insert into agreement_file (region_id, agreement_id, sha256, file_name, added_at, added_by)
values ('RU-SMO', walk.key('agreement'), sha256('walk'), 'обход.pdf', now(), 'обход');

insert into action_plan (region_id, action_plan_id, agreement_id, title, first_day, last_day, created_at, changed_at)
values ('RU-SMO', walk.key('plan'), walk.key('agreement'), 'План обхода', '2020-01-01', '2020-12-31', now(), now());

insert into plan_item (region_id, plan_item_id, action_plan_id, position, what, first_day, last_day)
values ('RU-SMO', walk.key('item'), walk.key('plan'), 1, 'Выставка', '2020-01-01', '2020-12-31');

insert into account (region_id, account_id, name, email, email_key, role, organization_id, security_stamp, password_hash, created_at)
select 'RU-SMO', walk.key('account ' || body), body, body || '@walk.example.org', body || '@walk.example.org', 'reader', case when body <> 'region' then walk.key(body) end, 'stamp', 'none', now()
from (select body from walk.body union all select 'region') whose;

create table walk.log (entry bigint generated always as identity, place regclass not null, before jsonb, after jsonb);

create function walk.note() returns trigger language plpgsql security definer as $$
begin
  insert into walk.log (place, before, after)
  values (tg_relid, case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end);
  return null;
end $$;

-- That somebody was here is no change of the register; the index of the search follows what changes it when somebody searches.
do $$
declare place regclass;
begin
  for place in select oid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('account_session', 'sign_in_attempt', 'protection_key') and relname not like 'search\_%'
  loop
    execute format('create trigger walk_note after insert or update or delete on %s for each row execute function walk.note()', place);
  end loop;
end $$;

-- Takes back all that was noted, the last first; no trigger and no other table is asked.
create function walk.undo() returns void language plpgsql as $$
declare noted walk.log; columns text; keys text;
begin
  set local session_replication_role = replica;
  for noted in select * from walk.log order by entry desc
  loop
    select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
      where attrelid = noted.place and attnum > 0 and not attisdropped and attgenerated = '';
    select coalesce(string_agg(format('t.%1$I = w.%1$I', attname), ' and '), 'to_jsonb(t) = to_jsonb(w)') into keys from pg_index, pg_attribute
      where indrelid = noted.place and indisprimary and attrelid = indrelid and attnum = any (indkey);
    if noted.after is not null then
      execute format('delete from %1$s t using jsonb_populate_record(null::%1$s, $1) w where %2$s', noted.place, keys) using noted.after;
    end if;
    if noted.before is not null then
      execute format('insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, $1)', noted.place, columns) using noted.before;
    end if;
  end loop;
  delete from walk.log;
end $$;
