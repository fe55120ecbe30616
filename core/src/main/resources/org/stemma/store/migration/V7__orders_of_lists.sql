-- The orders of the lists that pages show: without them every list reads and sorts a whole table.
create index stories_latest on stories ((coalesce(last_at, 0)), id);
create index stories_reports on stories (reports, id);
create index stories_echo on stories ((cast(reports as double precision) / case when origins = 0 then 1 else origins end), id);
create index stories_counts on stories (reports, origins, last_at);
create index statements_latest on statements ((coalesce(said_at, 0)), story, id);
create index events_latest on events ((coalesce(day, '')), story, number);
create index events_type_latest on events (type, (coalesce(day, '')), story, number);
create index events_country_latest on events (country, (coalesce(day, '')), story, number);
