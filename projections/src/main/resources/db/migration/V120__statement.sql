-- Statements and balances of one owner: without it each would read the whole journal.
create index journal_posting_by_owner on journal_posting (generation, owner, currency, account);
