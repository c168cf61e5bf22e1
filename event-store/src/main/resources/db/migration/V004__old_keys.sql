-- Keys need not be kept for ever: the sealing node deletes those that are older than trato.log.keys-kept. They are written
-- in the order of their time, so a few pages of index say where the old ones lie.
create index idempotency_by_time on idempotency using brin (at) with (autosummarize = on);

grant delete on idempotency to ${applicationRole};
