-- A copy that nobody needs any more goes in pieces, and each piece is looked at once, not row by row: a transaction that took
-- away all of a big copy would hold up the sealing of the log, which waits for the oldest transaction that writes.
drop trigger only_retired_copies_go on journal_entry;
drop trigger only_retired_copies_go on journal_posting;
drop trigger only_retired_copies_go on balance;

create or replace function refuse_journal_removal() returns trigger language plpgsql as $$
begin
    if exists (select from (select distinct generation from removed) as copies
                where not exists (select from read_model_copy
                                   where read_model = 'journal' and read_model_copy.generation = copies.generation
                                     and state in ('GIVEN_UP', 'RETIRED'))) then
        raise exception '% on % is refused: the journal is only ever added to', tg_op, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return null;
end
$$;

create trigger only_retired_copies_go after delete on journal_entry
    referencing old table as removed for each statement execute function refuse_journal_removal();
create trigger only_retired_copies_go after delete on journal_posting
    referencing old table as removed for each statement execute function refuse_journal_removal();
create trigger only_retired_copies_go after delete on balance
    referencing old table as removed for each statement execute function refuse_journal_removal();
