-- A copy of the journal that is being built has a generation that no statistics know yet. PostgreSQL took that for a copy with
-- hardly a row, and so went through all of it by whatever index begins with the generation, once for each line: a rebuild
-- whose time grew with the square of the journal. Without statistics of the column it supposes many rows of each
-- generation, and looks entries up by their identifiers.
alter table journal_entry alter column generation set statistics 0;
alter table journal_posting alter column generation set statistics 0;
alter table balance alter column generation set statistics 0;
select pg_clear_attribute_stats(current_schema(), 'journal_entry', 'generation', false);
select pg_clear_attribute_stats(current_schema(), 'journal_posting', 'generation', false);
select pg_clear_attribute_stats(current_schema(), 'balance', 'generation', false);

-- The lines of a batch are few beside those of the whole journal.
alter function journal_entries_have_lines() set enable_hashjoin = off;
alter function journal_entries_have_lines() set enable_mergejoin = off;
alter function journal_lines_balance() set enable_hashjoin = off;
alter function journal_lines_balance() set enable_mergejoin = off;
