-- What an append takes besides its places in streams, in the same commit.

-- A name that at most one stream holds.
create table claim (
    kind   text not null collate "C",
    name   text not null collate "C",
    holder text not null,
    primary key (kind, name)
);

-- A key that an actor spent, with a digest of the input and the receipt that it gave.
create table idempotency (
    actor      text        not null collate "C",
    key        text        not null collate "C",
    input_hash text        not null,
    stream     text        not null,
    version    bigint      not null,
    at         timestamptz not null default now(),
    primary key (actor, key)
);

grant select, insert on claim, idempotency to ${applicationRole};
