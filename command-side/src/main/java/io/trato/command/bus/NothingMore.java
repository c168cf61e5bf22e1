package io.trato.command.bus;

import java.util.function.Supplier;
import org.axonframework.modelling.command.ApplyMore;

/** Our aggregates apply what they have decided, and nothing that would depend on it. */
record NothingMore() implements ApplyMore {

    @Override
    public ApplyMore andThenApply(Supplier<?> payload) {
        throw new UnsupportedOperationException("everything is decided at once");
    }

    @Override
    public ApplyMore andThen(Runnable later) {
        throw new UnsupportedOperationException("everything is decided at once");
    }
}
