package io.trato.contract.letter;

import io.trato.contract.log.LoggedEvent;
import java.util.List;
import java.util.Set;

/** A module's way of handling what was parked. What was handled already may come again and must then do no harm. */
public interface Redelivery {

    /** The processors whose letters this node can deliver now. */
    Set<String> processors();

    /** Handles events of one key, in order. When it throws, some may have been handled, and none out of order. */
    void deliver(String processor, String key, List<LoggedEvent> events);

    /** Whether a failure is the engines' and says nothing about the event. */
    boolean passing(Throwable failure);
}
