package io.trato.contract.log;

import java.util.function.Predicate;

/** A stream of the log whose reader may say which events are its business. */
public interface SelectiveStream {

    /**
     * Hands on only what concerns the reader, and wakes it for nothing else; now and then one event more, so that its token
     * does not stay behind for ever.
     *
     * @param concerns asked on the thread that moves the log, which must not be kept; must not throw
     */
    void only(Predicate<LoggedEvent> concerns);
}
