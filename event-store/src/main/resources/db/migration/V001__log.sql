-- The log. Events are written once and never altered; their one order stands in a second table, written by the sealer.
-- Migrations run as the owner. ${applicationRole} is the role of the running program, which may read and add only.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % is refused: the log is only ever added to', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- What an append that cannot be written whole calls, so that the statement and its transaction fail together: TR001.
create function refuse_append() returns integer language plpgsql as $$
begin
    raise exception 'not all of it can be appended' using errcode = 'TR001';
end
$$;

-- transaction and number say when a row was written: not the order of commits, but what the sealer derives the order from.
-- The primary key is the optimistic lock: a stream has one event for each sequence, counted from 0 without gaps.
create table event (
    transaction xid8        not null default pg_current_xact_id(),
    number      bigint      not null generated always as identity,
    event_id    uuid        not null,
    stream      text        not null collate "C",
    sequence    bigint      not null check (sequence >= 0),
    type        text        not null,
    revision    text        not null,
    payload     jsonb       not null,
    metadata    jsonb       not null,
    decided_at  timestamptz not null,
    primary key (stream, sequence)
);

create unique index event_by_transaction on event (transaction, number);

-- The one order: positions from 1 without gaps. hash is the event's RFC 6962 leaf hash.
create table sealed (
    position    bigint not null primary key check (position > 0),
    transaction xid8   not null,
    number      bigint not null,
    hash        bytea  not null check (octet_length(hash) = 32)
);

-- An event is sealed once; also how an event finds its position.
create unique index sealed_by_transaction on sealed (transaction, number);

-- The leaf of an event: the UTF-8 text of a JSON array of event_id, stream, sequence, type, revision, decided_at in
-- microseconds since 1970 UTC, payload and metadata, separated by commas without spaces; payload and metadata as PostgreSQL
-- prints jsonb. Every element is a JSON value, so no two events share a text.
create function event_leaf(e event) returns bytea language sql stable
begin atomic
    select convert_to(
        '["' || e.event_id || '",' || to_json(e.stream) || ',' || e.sequence || ',' || to_json(e.type) || ','
             || to_json(e.revision) || ',' || (extract(epoch from e.decided_at) * 1000000)::bigint || ','
             || e.payload || ',' || e.metadata || ']', 'UTF8');
end;

create function event_hash(e event) returns bytea language sql stable
begin atomic
    select sha256('\x00'::bytea || event_leaf(e));
end;

create trigger only_added_to before update or delete or truncate on event
    for each statement execute function refuse_change();
create trigger only_added_to before update or delete or truncate on sealed
    for each statement execute function refuse_change();

-- transaction and number are nobody's to choose.
grant select on event, sealed to ${applicationRole};
grant insert (event_id, stream, sequence, type, revision, payload, metadata, decided_at) on event to ${applicationRole};
grant insert on sealed to ${applicationRole};
