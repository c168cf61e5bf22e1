package io.trato.projections.copy;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of copies, which all nodes follow. */
public final class CopyTable {

    private static final String ALL = "select * from read_model_copy order by read_model, generation desc";

    private static final String FIRST = """
            insert into read_model_copy (read_model, generation, state, fingerprint, ended_at)
            select ?, 1, 'LIVE', ?, now()
             where not exists (select from read_model_copy where read_model = ?)
            on conflict do nothing""";

    /** Numbers are never used again: a node that is late may still write to a copy that was given up. */
    private static final String NEXT = """
            insert into read_model_copy (read_model, generation, state, fingerprint, from_generation, forced)
            select live.read_model, (select max(generation) + 1 from read_model_copy where read_model = live.read_model),
                   'PREPARING', ?, live.generation, ?
              from read_model_copy live
             where live.read_model = ? and live.state = 'LIVE'
            """;

    private static final String TAKE_UP_AGAIN = """
            update read_model_copy
               set state = 'BUILDING', forced = true, reason = null, ended_at = null, started_at = now(),
                   driver = null, driven_until = null
             where read_model = ? and state = 'DIFFERENT'""";

    private static final String ROLL_BACK = """
            update read_model_copy kept
               set state = 'PREPARING', rolling_back = true, forced = false, from_generation = live.generation,
                   documents = null, live_documents = null, differing = null, hash = null, live_hash = null,
                   reason = null, ended_at = null, started_at = now(), driver = null, driven_until = null
              from read_model_copy live
             where kept.read_model = ? and kept.state = 'KEPT'
               and live.read_model = kept.read_model and live.state = 'LIVE'
               and kept.generation = (select generation from read_model_copy latest
                                       where latest.read_model = kept.read_model and latest.state = 'KEPT'
                                       order by ended_at desc limit 1)""";

    /** Readers may already be turned to a copy that is TURNING, so that one goes on. */
    private static final String GIVE_UP = """
            update read_model_copy
               set state = case when rolling_back then 'KEPT' else 'GIVEN_UP' end,
                   ended_at = now(), driver = null, driven_until = null
             where read_model = ? and state in ('PREPARING', 'BUILDING', 'COMPARING')""";

    private static final String DISMISS = """
            update read_model_copy set state = 'GIVEN_UP', ended_at = now()
             where read_model = ? and state = 'DIFFERENT'""";

    /** Some seconds later, when every node has heard that it is not to be written to any more. */
    private static final String TO_REMOVE = """
            select * from read_model_copy
             where not removed and state in ('RETIRED', 'GIVEN_UP') and ended_at < now() - interval '10 seconds'""";

    private static final String REMOVED =
            "update read_model_copy set removed = true where read_model = ? and generation = ?";

    private final JdbcTemplate sql;

    public CopyTable(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** All copies that there ever were, by read model, the latest first. */
    public List<Copy> all() {
        return sql.query(ALL, (row, number) -> Copy.of(row));
    }

    public List<Copy> of(String readModel) {
        return all().stream().filter(copy -> copy.readModel().equals(readModel)).toList();
    }

    /** Makes the first copy live where there is none. */
    public void first(String readModel, String fingerprint) {
        sql.update(FIRST, readModel, fingerprint, readModel);
    }

    /** Begins a new copy; false when one is under way already. */
    public boolean next(String readModel, String fingerprint, boolean forced) {
        try {
            return sql.update(NEXT, fingerprint, forced, readModel) == 1;
        } catch (DuplicateKeyException underWay) {
            return false;
        }
    }

    /** Goes on with a copy that was found to be different. */
    public boolean takeUpAgain(String readModel) {
        try {
            return sql.update(TAKE_UP_AGAIN, readModel) == 1;
        } catch (DuplicateKeyException underWay) {
            return false;
        }
    }

    public boolean rollBack(String readModel) {
        try {
            return sql.update(ROLL_BACK, readModel) == 1;
        } catch (DuplicateKeyException underWay) {
            return false;
        }
    }

    public boolean giveUp(String readModel) {
        return sql.update(GIVE_UP, readModel) == 1;
    }

    /** Nobody wants a copy any more that was found to be different. */
    public void dismissDifferent(String readModel) {
        sql.update(DISMISS, readModel);
    }

    public Optional<Copy> find(String readModel, int generation) {
        return of(readModel).stream()
                .filter(copy -> copy.generation() == generation)
                .findFirst();
    }

    /** Copies whose documents can be thrown away. */
    public List<Copy> toRemove() {
        return sql.query(TO_REMOVE, (row, number) -> Copy.of(row));
    }

    public void removed(Copy copy) {
        sql.update(REMOVED, copy.readModel(), copy.generation());
    }
}
