package io.trato.contract.letter;

import io.trato.contract.log.LoggedEvent;
import java.util.List;

/**
 * What of one key could not be handled.
 *
 * @param events at least one: the first could not be handled, the others come after it
 * @param cause of which the class is kept, and what is known to be free of personal data
 */
public record Undelivered(String key, List<LoggedEvent> events, Throwable cause) {

    public Undelivered {
        events = List.copyOf(events);
    }
}
