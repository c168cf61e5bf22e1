package io.trato.command.task;

import io.trato.contract.Actor;
import java.util.Map;

/**
 * A task to be queued.
 *
 * @param id derived from what it does, so that the same work asked for twice is one task
 * @param kind the name of the {@link TaskKind} that runs it
 * @param owner for whom, with the roles that were vouched for when it was asked for
 * @param input what the kind needs to know, by name
 */
public record NewTask(String id, String kind, Actor owner, Map<String, String> input) {

    /** The type in a task's identifier. */
    public static final String TYPE = "task";

    public NewTask {
        input = Map.copyOf(input);
    }
}
