-- What a coordinator writes beside a report in the making, and under which name it was approved.

alter table report_draft add note text not null default '';
alter table report_draft add changed_at timestamptz;
alter table report_draft add changed_by text;

-- Why a row was taken in or left out, in the person’s words.
alter table report_decision add note text not null default '';

-- «На подпись губернатору», beside the title that the form gives.
alter table frozen_report add name text not null default '';
alter table frozen_report add note text not null default '';
