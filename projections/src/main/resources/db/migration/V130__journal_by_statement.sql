-- What the journal refuses, it refused row by row, each time with a query: nine tenths of a rebuild. Now each statement is
-- looked at once. So an entry and its lines have to come in one statement, and that all entries balance follows from each
-- statement's lines balancing.
drop trigger balances on journal_entry;
drop trigger balances on journal_posting;
drop function journal_entry_balances();
alter table journal_posting drop constraint journal_posting_generation_entry_id_fkey;

create function journal_entries_have_lines() returns trigger language plpgsql as $$
declare
    bare record;
begin
    select id into bare from added
     where not exists (select from journal_posting p where p.generation = added.generation and p.entry_id = added.id)
     limit 1;
    if found then
        raise exception 'entry % has no postings', bare.id using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create function journal_lines_balance() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    select entry_id, currency, sum(amount) as total into wrong
      from added group by generation, entry_id, currency having sum(amount) <> 0 limit 1;
    if found then
        raise exception 'entry % does not balance: % % are left over', wrong.entry_id, wrong.total, wrong.currency
            using errcode = 'check_violation';
    end if;
    select entry_id into wrong from (select distinct generation, entry_id from added) as lines
     where not exists (select from journal_entry e where e.generation = lines.generation and e.id = lines.entry_id)
     limit 1;
    if found then
        raise exception 'there is no entry % for its postings', wrong.entry_id using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;

create trigger have_lines after insert on journal_entry
    referencing new table as added for each statement execute function journal_entries_have_lines();
create trigger balance after insert on journal_posting
    referencing new table as added for each statement execute function journal_lines_balance();
