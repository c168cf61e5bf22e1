-- Who may sign in, and the keys with which we vouch for it. Nothing here is part of the log: a credential is not a fact of
-- the domain, and it has to be able to disappear.

-- A key signs access tokens for one period of its life. Periods are counted since 1970, so that every node comes to the
-- same one without asking; the key of the next period is published before its time. private_key is encrypted (AES-256-GCM)
-- with a key derived from a secret that the database does not hold.
create table signing_key (
    period      bigint      not null primary key,
    kid         text        not null unique,
    public_key  text        not null,
    private_key bytea       not null,
    created_at  timestamptz not null default now()
);

-- hash is Argon2id with its parameters and salt.
create table credential (
    account_id text        not null collate "C" primary key,
    hash       text        not null,
    changed_at timestamptz not null default now()
);

-- A session: the refresh tokens that follow from one sign-in.
create table refresh_family (
    family     uuid        not null primary key,
    account_id text        not null collate "C",
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create index refresh_family_by_account on refresh_family (account_id);

-- hash is the token's SHA-256; the token itself is known to its bearer only. A token that comes back after it was spent
-- was stolen from one of two: the whole family is revoked.
create table refresh_token (
    hash     bytea       not null primary key check (octet_length(hash) = 32),
    family   uuid        not null references refresh_family on delete cascade,
    spent_at timestamptz
);

create index refresh_token_by_family on refresh_token (family);

grant select, insert on signing_key to ${applicationRole};
grant select, insert, update, delete on credential, refresh_family, refresh_token to ${applicationRole};
