-- The last snapshot of a stream: a shortcut that may be thrown away at any time.
create table snapshot (
    stream   text   not null collate "C" primary key,
    sequence bigint not null,
    type     text   not null,
    revision text,
    payload  jsonb  not null
);

-- Axon's JdbcTokenStore with its own column names: how far each segment of each event processor is.
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
) with (fillfactor = 50);

grant select, insert, update, delete on snapshot, token_entry to ${applicationRole};
