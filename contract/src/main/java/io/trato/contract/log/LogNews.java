package io.trato.contract.log;

import java.util.List;
import java.util.function.Consumer;

/** The news of this process's log, for who wants to hear all of it and does little with it. */
public interface LogNews {

    /**
     * Calls back with everything that is sealed from now on, in order and without gaps, before anybody in this process can
     * learn its positions. On the thread that moves the log, which must not be kept.
     */
    void listen(Consumer<List<LoggedEvent>> hearer);
}
