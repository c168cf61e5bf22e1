-- The copies of each read model: which one is live, which is being built, which can be turned back to.
create table read_model_copy (
    read_model      text        not null,
    generation      integer     not null check (generation > 0),
    state           text        not null,
    -- of the fold's version and the mapping that it was built with
    fingerprint     text        not null,
    from_generation integer,
    rolling_back    boolean     not null default false,
    forced          boolean     not null default false,
    position        bigint      not null default 0,
    head            bigint      not null default 0,
    per_second      float8      not null default 0,
    documents       bigint,
    live_documents  bigint,
    differing       bigint,
    hash            text,
    live_hash       text,
    reason          text,
    started_at      timestamptz not null default now(),
    ended_at        timestamptz,
    -- the node that drives it, until when: a node that died loses it by and by
    driver          text,
    driven_until    timestamptz,
    -- whether its documents were thrown away
    removed         boolean     not null default false,
    primary key (read_model, generation)
);

create unique index one_live_copy on read_model_copy (read_model) where state = 'LIVE';
create unique index one_copy_under_way on read_model_copy (read_model)
    where state in ('PREPARING', 'BUILDING', 'COMPARING', 'TURNING');

grant select, insert, update on read_model_copy to ${applicationRole};

-- The journal's copies share its tables.
alter table journal_posting drop constraint journal_posting_entry_id_fkey;
alter table journal_posting drop constraint journal_posting_pkey;
alter table journal_entry drop constraint journal_entry_pkey;
alter table journal_entry drop constraint journal_entry_position_key;
alter table journal_entry add column generation integer not null default 1;
alter table journal_posting add column generation integer not null default 1;
alter table journal_entry add primary key (generation, id);
alter table journal_entry add unique (generation, position);
alter table journal_posting add primary key (generation, entry_id, line);
alter table journal_posting add foreign key (generation, entry_id) references journal_entry (generation, id);
drop index journal_entry_by_deal;
create index journal_entry_by_deal on journal_entry (generation, deal_id, position);

alter table balance drop constraint balance_pkey;
alter table balance add column generation integer not null default 1;
alter table balance add primary key (generation, owner, account, currency);

create or replace function journal_entry_balances() returns trigger language plpgsql as $$
declare
    copy integer := new.generation;
    entry text := case tg_table_name when 'journal_entry' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'entry_id' end;
    wrong record;
begin
    select currency, sum(amount) as total into wrong
      from journal_posting where generation = copy and entry_id = entry
     group by currency having sum(amount) <> 0 limit 1;
    if found then
        raise exception 'entry % does not balance: % % are left over', entry, wrong.total, wrong.currency
            using errcode = 'check_violation';
    end if;
    if not exists (select from journal_posting where generation = copy and entry_id = entry) then
        raise exception 'entry % has no postings', entry using errcode = 'check_violation';
    end if;
    return null;
end
$$;

-- Nothing is taken from a copy that anybody can read or turn back to.
create function refuse_journal_removal() returns trigger language plpgsql as $$
begin
    if not exists (select from read_model_copy
                    where read_model = 'journal' and generation = old.generation
                      and state in ('GIVEN_UP', 'RETIRED')) then
        raise exception '% on % is refused: the journal is only ever added to', tg_op, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return old;
end
$$;

drop trigger only_added_to on journal_entry;
drop trigger only_added_to on journal_posting;
create trigger only_added_to before update or truncate on journal_entry
    for each statement execute function refuse_journal_change();
create trigger only_added_to before update or truncate on journal_posting
    for each statement execute function refuse_journal_change();
create trigger only_retired_copies_go before delete on journal_entry
    for each row execute function refuse_journal_removal();
create trigger only_retired_copies_go before delete on journal_posting
    for each row execute function refuse_journal_removal();
create trigger only_retired_copies_go before delete on balance
    for each row execute function refuse_journal_removal();

-- What readers see. A copy goes live by one row of read_model_copy, so no statement sees two copies or none.
create view live_journal_entry as
    select id, position, at, kind, deal_id from journal_entry
     where generation = (select generation from read_model_copy where read_model = 'journal' and state = 'LIVE');
create view live_journal_posting as
    select entry_id, line, account, owner, currency, amount from journal_posting
     where generation = (select generation from read_model_copy where read_model = 'journal' and state = 'LIVE');
create view live_balance as
    select account, owner, currency, debit, credit, position from balance
     where generation = (select generation from read_model_copy where read_model = 'journal' and state = 'LIVE');

grant select on live_journal_entry, live_journal_posting, live_balance to ${applicationRole};
grant delete on journal_entry, journal_posting, balance to ${applicationRole};
