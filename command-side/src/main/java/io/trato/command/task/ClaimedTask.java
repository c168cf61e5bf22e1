package io.trato.command.task;

import io.trato.contract.Actor;
import java.util.Map;
import java.util.UUID;

/**
 * A task that this node may run as long as its lease holds.
 *
 * @param lease given to nobody else before; whoever writes without it, writes nothing
 * @param fruitless runs in a row, this one included, that have settled nothing so far
 * @param tally what earlier runs have settled
 */
public record ClaimedTask(
        String id, String kind, Actor owner, Map<String, String> input, UUID lease, int fruitless, Tally tally) {

    public ClaimedTask {
        input = Map.copyOf(input);
    }
}
