package io.trato.projections.copy;

import io.trato.contract.rebuild.Rebuild.Comparison;
import io.trato.contract.rebuild.RebuildState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A node's right to drive one copy. It runs out by itself, by the database's clock, when the node falls silent; whatever is
 * written under it is refused once another node holds it.
 */
public final class Lease {

    private static final String TAKE = """
            update read_model_copy set driver = ?, driven_until = now() + interval '5 seconds'
             where read_model = ? and generation = ? and state in ('PREPARING', 'BUILDING', 'COMPARING', 'TURNING')
               and (driver is null or driven_until < now() or driver = ?)""";

    private static final String RELEASE = """
            update read_model_copy set driver = null, driven_until = null, reason = ?
             where read_model = ? and generation = ? and driver = ?""";

    private static final String PROGRESS = """
            update read_model_copy
               set position = ?, head = ?, per_second = ?, reason = null
             where read_model = ? and generation = ? and driver = ?""";

    private static final String MOVE = """
            update read_model_copy set state = ?, driven_until = now() + interval '5 seconds'
             where read_model = ? and generation = ? and driver = ? and state = ?""";

    private static final String COMPARED = """
            update read_model_copy
               set documents = ?, live_documents = ?, differing = ?, hash = ?, live_hash = ?
             where read_model = ? and generation = ? and driver = ?""";

    private static final String DIFFERENT = """
            update read_model_copy set state = 'DIFFERENT', ended_at = now(), driver = null, driven_until = null
             where read_model = ? and generation = ? and driver = ? and state = 'COMPARING'""";

    private static final String KEEP_LIVE = """
            update read_model_copy set state = 'KEPT', ended_at = now()
             where read_model = ? and state = 'LIVE'
               and exists (select from read_model_copy mine
                            where mine.read_model = read_model_copy.read_model and mine.generation = ?
                              and mine.driver = ? and mine.state = 'TURNING')""";

    private static final String GO_LIVE = """
            update read_model_copy
               set state = 'LIVE', ended_at = now(), position = ?, head = ?, driver = null, driven_until = null
             where read_model = ? and generation = ? and driver = ? and state = 'TURNING'""";

    private static final String RETIRE = """
            update read_model_copy set state = 'RETIRED', ended_at = now()
             where read_model = ? and state = 'KEPT'
               and generation <> (select from_generation from read_model_copy live
                                   where live.read_model = read_model_copy.read_model and live.state = 'LIVE')""";

    private final JdbcTemplate sql;
    private final String node;
    private final String readModel;
    private final int generation;

    private Lease(JdbcTemplate sql, String node, Copy copy) {
        this.sql = sql;
        this.node = node;
        this.readModel = copy.readModel();
        this.generation = copy.generation();
    }

    public static Lease of(JdbcTemplate sql, String node, Copy copy) {
        return new Lease(sql, node, copy);
    }

    /** Takes or renews it; false when another node has it, or nothing is left to be driven. */
    public boolean take() {
        return sql.update(TAKE, node, readModel, generation, node) == 1;
    }

    /** Lets another try, or tries again later; tells why. */
    public void release(@Nullable String reason) {
        sql.update(RELEASE, reason, readModel, generation, node);
    }

    public void progress(long position, long head, double perSecond) {
        mine(sql.update(PROGRESS, position, head, perSecond, readModel, generation, node));
    }

    public void move(RebuildState from, RebuildState to) {
        mine(sql.update(MOVE, to.name(), readModel, generation, node, from.name()));
    }

    public void compared(Comparison found) {
        mine(sql.update(
                COMPARED,
                found.documents(),
                found.liveDocuments(),
                found.differing(),
                found.hash(),
                found.liveHash(),
                readModel,
                generation,
                node));
    }

    public void different() {
        mine(sql.update(DIFFERENT, readModel, generation, node));
    }

    /** To be called in a transaction: the live copy is kept, this one goes live, one kept before is retired. */
    public void goLive(long position, long head) {
        mine(sql.update(KEEP_LIVE, readModel, generation, node));
        mine(sql.update(GO_LIVE, position, head, readModel, generation, node));
        sql.update(RETIRE, readModel);
    }

    private void mine(int rows) {
        if (rows != 1) {
            throw new LeaseLostException(readModel, generation);
        }
    }
}
