-- What lies in a period begins in it or shortly before; the few activities that go on for longer are found by their end.
create index activity_long on activity (region_id, last_day) where state = 'current' and last_day - first_day > 100;
