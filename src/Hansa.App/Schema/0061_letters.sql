-- A mail server that does not answer is not asked every minute.

alter table letter add column next_try timestamptz;
