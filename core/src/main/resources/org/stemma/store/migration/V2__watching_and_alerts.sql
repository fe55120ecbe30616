-- What each change brought, so that one who follows them can tell: counts after it, as those that stand beside them.
alter table changes add column changed integer not null default 0;   -- differences that came in on the way
alter table changes add column revised integer not null default 0;   -- updates and corrections among its reports
create index changes_story on changes (story, number);
create index stories_first on stories (first_at, last_at);

-- Feeds, sitemaps and other lists that are looked at again and again.
create table watches (
    address ${text} primary key,
    title ${text},
    folder ${text} not null,         -- as the user ordered them, divided by " / "
    active integer not null,         -- 1 while the user has it watched
    state ${text} not null,
    reason ${text},                  -- why it is not well
    etag ${text},
    modified ${text},
    looked_at bigint,
    listed_at bigint,                -- the last look that gave a list
    next_at bigint not null,
    failures integer not null,       -- in a row
    latest integer not null,         -- what was new at the last look that gave a list
    added bigint not null            -- reports that it brought in all
);

-- Pages that they list.
create table watched_pages (
    url ${text} primary key,
    watch ${text} not null,
    stamp ${text} not null,          -- of what the list says of it: another one means that it changed
    hints bytea not null,            -- what the list says of it
    state ${text} not null,
    reason ${text},
    hash ${text},                    -- of its bytes
    report ${text},                  -- the last that was made of it
    listed_at bigint not null,
    next_at bigint,                  -- null where it is not looked at again
    looks integer not null,          -- that gave the page
    failures integer not null        -- in a row
);
create index watched_pages_next on watched_pages (next_at);
create index watched_pages_watch on watched_pages (watch, listed_at);

-- Saved searches, and what they tell to whom.
create table alerts (
    number bigint primary key,       -- from 1
    name ${text} not null,
    words ${text},
    speaker ${text},
    actor ${text},
    place ${text},
    outlet ${text},
    type ${text},
    language ${text},
    tells ${text} not null,          -- kinds divided by blanks
    least_origins integer not null,
    webhook ${text},
    secret ${text} not null,
    mail ${text},
    paused integer not null,
    since bigint not null,           -- the last change before it was made
    made_at bigint not null,
    deleted_at bigint
);

-- What alerts told.
create table notices (
    number bigint primary key,
    id ${text} not null unique,      -- the same for the same news: nothing is told twice
    alert bigint not null,
    at bigint not null,
    kind ${text} not null,
    story ${text} not null,
    headline ${text},
    reports integer not null,
    newsrooms integer not null,
    origins integer not null,
    detail ${text}
);
create index notices_alert on notices (alert, number);

-- What is to be sent, and what became of it.
create table deliveries (
    number bigint primary key,
    id ${text} not null,             -- by which a receiver knows it again
    alert bigint not null,           -- 0 for a digest
    channel ${text} not null,        -- webhook or mail
    target ${text} not null,
    payload ${text} not null,
    state ${text} not null,          -- waiting, delivered, dead
    attempts integer not null,
    next_at bigint,
    tried_at bigint,
    made_at bigint not null,
    reason ${text},
    unique (id, channel, target)
);
create index deliveries_next on deliveries (state, next_at);
create index deliveries_alert on deliveries (alert, number);
