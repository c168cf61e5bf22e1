package io.trato.eventstore.json;

import org.jspecify.annotations.Nullable;

/** What is stored cannot be read as any event that this program knows: of a newer version, or an upcaster is missing. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message) {
        this(message, null);
    }

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
