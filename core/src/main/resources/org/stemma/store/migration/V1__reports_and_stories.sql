-- One text for SQLite and PostgreSQL. ${text} sorts by code points in both; bytea is a blob, bigint an integer of 64 bits.
-- Times are milliseconds since 1970 (UTC); their written forms keep the precision that is known.

create table originals (
    hash ${text} primary key,
    media ${text} not null,          -- html, raw or clean
    bytes bigint not null,           -- before compression
    content bytea not null           -- zstd
);

create table reports (
    number bigint primary key,       -- from 1, in the order of arrival
    id ${text} not null unique,      -- its key, made unique
    fingerprint ${text} not null unique, -- of what was added: adding it again changes nothing
    original ${text} references originals (hash),
    hints bytea not null,            -- what stood beside the original
    cluster ${text} not null,        -- the story as grouping knows it
    story ${text} not null,
    headline ${text},
    url ${text},
    outlet ${text},
    domain ${text},
    language ${text},
    agency ${text},
    revision ${text},
    published ${text},
    published_at bigint,
    added_at bigint not null,
    change bigint not null,          -- when this row last changed, in steps of the store
    analysis bytea not null          -- the report with its analysis
);
create index reports_story on reports (story, number);
create index reports_cluster on reports (cluster);
create index reports_change on reports (change);
create index reports_published on reports (published_at, number);
create index reports_url on reports (url);

create table stories (
    id ${text} primary key,
    headline ${text},
    first ${text},
    last ${text},
    first_at bigint,
    last_at bigint,                  -- of the latest dated report, else of the latest arrival
    reports integer not null,
    newsrooms integer not null,
    origins integer not null,
    undecided integer not null,
    changed integer not null,        -- differences that came in on the way
    place ${text},
    languages ${text} not null,      -- codes divided by blanks, most frequent first
    change bigint not null,
    stale integer not null,          -- 1 while reports came or went that its lineage does not know
    summary bytea not null,          -- what a row of a list shows
    trace bytea                      -- lineage, statements, events; null until traced
);
create index stories_last on stories (last_at, id);
create index stories_change on stories (change);
create index stories_stale on stories (stale, change);

-- Where the reports of a story that is no more went.
create table aliases (
    id ${text} primary key,
    story ${text} not null,
    change bigint not null
);

create table members (
    story ${text} not null,
    report ${text} not null,
    outlet ${text},
    newsroom ${text} not null,
    credited ${text},
    origins ${text} not null,        -- ids divided by tabs
    confidence double precision not null,
    primary key (story, report)
);
create index members_outlet on members (outlet);

create table derivations (
    story ${text} not null,
    number integer not null,
    parent ${text} not null,         -- a report or an origin
    report ${text} not null,
    kind ${text} not null,
    confidence double precision not null,
    primary key (story, number)
);
create index derivations_report on derivations (report);

create table statements (
    story ${text} not null,
    id ${text} not null,
    speaker ${text},
    actor ${text},
    gist ${text} not null,
    origins integer not null,
    reports integer not null,
    differences integer not null,
    said_at bigint,                  -- publication of the earliest report that has it
    change bigint not null,
    primary key (story, id)
);
create index statements_speaker on statements (speaker, said_at);
create index statements_actor on statements (actor, said_at);
create index statements_said on statements (said_at);

create table wordings (
    story ${text} not null,
    statement ${text} not null,
    number integer not null,
    report ${text} not null,
    first integer not null,          -- code points into the report's text
    past integer not null,
    quoted integer not null,
    words ${text} not null,
    primary key (story, statement, number)
);
create index wordings_report on wordings (report);

create table events (
    story ${text} not null,
    number integer not null,
    type ${text} not null,
    cameo ${text} not null,
    source_text ${text},
    source_actor ${text},
    target_text ${text},
    target_actor ${text},
    day ${text},
    place ${text},
    country ${text},
    lat double precision,
    lon double precision,
    reports integer not null,
    origins integer not null,
    report_ids ${text} not null,     -- divided by tabs
    origin_ids ${text} not null,
    primary key (story, number)
);
create index events_day on events (day);
create index events_type on events (type, day);

-- What became of stories, for those who follow them.
create table changes (
    number bigint primary key,       -- from 1
    at bigint not null,
    kind ${text} not null,           -- new, changed, merged
    story ${text} not null,
    reports integer not null,
    newsrooms integer not null,
    origins integer not null
);

-- Single values: the next numbers, the versions of what is derived.
create table settings (
    name ${text} primary key,
    value ${text} not null
);
