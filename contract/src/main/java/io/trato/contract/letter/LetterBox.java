package io.trato.contract.letter;

import io.trato.contract.Actor;
import io.trato.contract.log.LoggedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a processor leaves what it cannot handle. All events of a key are handled in the log's order: once one of them is
 * parked, the later ones queue behind it, until it is delivered or discarded. Writes join the caller's transaction, or have
 * their own when there is none; they are durable when it ends, which must be before the processor's token passes the event.
 */
public interface LetterBox {

    /**
     * Those of some keys that wait. Nobody but the processor itself makes a key of its own wait, so one that did not wait when
     * it was asked for goes on not to, until the processor parks an event of it.
     */
    Set<String> waiting(String processor, Set<String> keys);

    /** Lets events queue where their key waits already; answers those keys, whose events are not to be handled now. */
    Set<String> queue(String processor, Map<String, List<LoggedEvent>> byKey);

    /** Makes keys wait. */
    void park(String processor, Collection<Undelivered> failures);

    /**
     * The processor is gone for good: its letters are closed as discarded, and nothing waits for it any more.
     *
     * @param reason not empty; kept with the letters
     */
    void close(String processor, Actor by, String reason);
}
