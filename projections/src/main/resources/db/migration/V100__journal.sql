-- The journal: every movement of money as a double entry, only ever added to. Amounts are whole minor units.

create function refuse_journal_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % is refused: the journal is only ever added to', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- The identifier is that of the event which caused the entry: no cause is posted twice.
create table journal_entry (
    id       text        not null primary key collate "C",
    position bigint      not null unique check (position > 0),
    at       timestamptz not null,
    kind     text        not null,
    deal_id  text        not null
);

create index journal_entry_by_deal on journal_entry (deal_id, position);

-- A line of an entry: a positive amount is a debit, a negative one a credit.
create table journal_posting (
    entry_id text     not null references journal_entry collate "C",
    line     smallint not null check (line > 0),
    account  text     not null,
    owner    text     not null,
    currency text     not null check (currency ~ '^[A-Z]{3}$'),
    amount   bigint   not null check (amount <> 0),
    primary key (entry_id, line)
);

-- Checked when the transaction ends, since an entry and its lines cannot be written at once: it has lines, and they sum to
-- zero in each currency.
create function journal_entry_balances() returns trigger language plpgsql as $$
declare
    entry text := case tg_table_name when 'journal_entry' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'entry_id' end;
    wrong record;
begin
    select currency, sum(amount) as total into wrong
      from journal_posting where entry_id = entry
     group by currency having sum(amount) <> 0 limit 1;
    if found then
        raise exception 'entry % does not balance: % % are left over', entry, wrong.total, wrong.currency
            using errcode = 'check_violation';
    end if;
    if not exists (select from journal_posting where entry_id = entry) then
        raise exception 'entry % has no postings', entry using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger balances after insert on journal_entry
    deferrable initially deferred for each row execute function journal_entry_balances();
create constraint trigger balances after insert on journal_posting
    deferrable initially deferred for each row execute function journal_entry_balances();

create trigger only_added_to before update or delete or truncate on journal_entry
    for each statement execute function refuse_journal_change();
create trigger only_added_to before update or delete or truncate on journal_posting
    for each statement execute function refuse_journal_change();

-- What the journal adds up to. It could be thrown away and computed again; position tells how far a row has counted.
create table balance (
    account  text   not null,
    owner    text   not null collate "C",
    currency text   not null,
    debit    bigint not null check (debit >= 0),
    credit   bigint not null check (credit >= 0),
    position bigint not null check (position > 0),
    primary key (owner, account, currency)
);

grant select, insert on journal_entry, journal_posting to ${applicationRole};
grant select, insert, update on balance to ${applicationRole};
