package io.trato.contract.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Builds read models anew from the log while the live ones go on, and turns readers over without a pause. For operators: who
 * may call is checked by the caller. What is asked for is done in the background, by whichever node has the role
 * {@code projection}, and outlives the node that does it.
 */
public interface Rebuilds {

    /** All read models, by name. */
    List<ReadModelState> status();

    /** One read model; empty when there is none of that name. */
    Optional<ReadModelState> status(String readModel);

    /**
     * Starts a rebuild, or finds the one under way.
     *
     * @param force whether readers are to be turned to the new copy even when the same fold came to other documents; takes
     *     up the copy that was found to be different, if there is one
     * @return empty when there is no read model of that name
     */
    Optional<Rebuild> start(String readModel, boolean force);

    /**
     * Gives up the rebuild under way; when there is none, brings the copy that was live before up to the log's head and turns
     * readers back to it.
     *
     * @return empty when there is no read model of that name or nothing to go back to
     */
    Optional<Rebuild> rollback(String readModel);

    /** Follows the rebuilds of one read model; empty when there is none of that name. */
    Optional<Following> follow(String readModel);

    /** One watcher. */
    interface Following {

        /** The state once it differs from what this watcher was told last; empty when {@code atMost} ran out first. */
        Optional<ReadModelState> next(Duration atMost) throws InterruptedException;
    }
}
