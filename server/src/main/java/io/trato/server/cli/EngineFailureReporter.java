package io.trato.server.cli;

import io.trato.embedded.EngineFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.NestedExceptionUtils;

/** An engine that does not come up has a sentence of its own, which the command line says; a trace would bury it. */
final class EngineFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return reason(failure) != null;
    }

    /** The engine's own sentence, if that is why the application did not start. */
    static @Nullable EngineFailure reason(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof EngineFailure reason ? reason : null;
    }
}
