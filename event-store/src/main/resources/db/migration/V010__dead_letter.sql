-- Events that a processor could not handle, and those that wait behind them. A key is what waits: a document, a stream.

-- A key that waits. Whoever lets an event queue behind it, and whoever finds that nothing is left to wait for, locks its row
-- first: so no event slips in between the last delivery and the key's release.
create table dead_letter_queue (
    processor       text        not null collate "C",
    key             text        not null collate "C",
    next_attempt_at timestamptz not null,
    -- who tries just now; a node that dies loses it to the next one
    lease           uuid,
    leased_until    timestamptz not null default '-infinity',
    primary key (processor, key)
);

create index dead_letter_queue_due on dead_letter_queue (next_attempt_at);

-- An event is QUEUED while it has not been tried yet; such rows go when they are delivered. WAITING is one that was tried
-- and failed: a letter. Letters stay, as DELIVERED or DISCARDED.
create table dead_letter (
    number          bigint      not null generated always as identity unique,
    id              text        not null primary key collate "C",
    processor       text        not null collate "C",
    key             text        not null collate "C",
    position        bigint      not null check (position > 0),
    event_id        text        not null,
    event           text        not null,
    state           text        not null check (state in ('QUEUED', 'WAITING', 'DELIVERED', 'DISCARDED')),
    error           text        not null default '',
    message         text        not null default '',
    attempts        integer     not null default 0,
    first_failed_at timestamptz,
    last_failed_at  timestamptz,
    closed_at       timestamptz,
    closed_by       text,
    reason          text,
    unique (processor, key, position),
    check ((state = 'QUEUED') = (first_failed_at is null)),
    check ((state in ('DELIVERED', 'DISCARDED')) = (closed_at is not null)),
    check (state <> 'DISCARDED' or (closed_by is not null and reason is not null))
);

create index dead_letter_waiting on dead_letter (processor) where state = 'WAITING';

grant select, insert, update, delete on dead_letter_queue, dead_letter to ${applicationRole};
