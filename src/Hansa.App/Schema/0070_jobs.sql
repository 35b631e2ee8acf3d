-- Where the nodes agree who runs which job when. The tables in it are Quartz's own: it makes those of its version at start,
-- and a newer version's are made anew after dropping this schema, for jobs are declared in code. Nothing in it belongs to the
-- register, so backups and exports, which carry the schema public, leave it out.

create schema if not exists quartz;
