package io.trato.contract.log;

import java.time.Duration;
import java.util.List;

/** A reader's place in the log. Not safe for several threads at once. */
public interface LogCursor extends AutoCloseable {

    /** The next events, in order; waits for the first up to {@code atMost} and answers an empty list when none came. */
    List<LoggedEvent> next(Duration atMost) throws InterruptedException;

    @Override
    void close();
}
