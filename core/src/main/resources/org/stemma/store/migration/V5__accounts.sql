-- How each report of a traced story came to be, for questions about its outlet.

create table accounts (
    story ${text} not null,
    report ${text} not null,
    outlet ${text} not null,         -- name, or domain
    nature ${text} not null,         -- own, relayed, undecided
    source ${text},                  -- whom it relays: an outlet, or an agency that no report of the story is from
    way ${text},                     -- the kind of link by which it does
    delay bigint,                    -- milliseconds from the source's report to this one, where both tell the hour
    published_at bigint not null,    -- 0 where it has no date
    primary key (story, report)
);
create index accounts_outlet on accounts (outlet, nature, source);
create index accounts_source on accounts (source, outlet);
create index accounts_latest on accounts (outlet, published_at);

-- Differences that came into a story with a report of this outlet.
create table outlet_changes (
    story ${text} not null,
    number integer not null,
    report ${text} not null,
    outlet ${text} not null,
    kind ${text} not null,
    value_before ${text} not null,
    value_after ${text} not null,
    primary key (story, number)
);
create index outlet_changes_outlet on outlet_changes (outlet, kind);
