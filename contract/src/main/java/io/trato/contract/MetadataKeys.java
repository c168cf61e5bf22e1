package io.trato.contract;

/** The names of what an {@link Envelope} becomes in a message's metadata; all values that the log keeps are strings. */
public final class MetadataKeys {

    public static final String ACTOR = "actor";
    public static final String ROLES = "roles";
    public static final String AT = "at";
    public static final String EXPECTED_VERSION = "expectedVersion";
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
    public static final String INPUT_HASH = "inputHash";
    public static final String CORRELATION_ID = "correlationId";
    public static final String CAUSATION_ID = "causationId";
    public static final String COMMAND = "command";

    private MetadataKeys() {}
}
