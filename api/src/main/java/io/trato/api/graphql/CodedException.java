package io.trato.api.graphql;

import java.util.Map;

/** An error with a code, to be told to the caller as such. */
public final class CodedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, String> facts;

    public CodedException(ErrorCode code) {
        this(code, Map.of());
    }

    /** @param facts what explains it, by name, for programs and for the sentence; never personal data */
    public CodedException(ErrorCode code, Map<String, String> facts) {
        // Nobody debugs a refusal by its stack, and filling it in costs more than the refusal.
        super(code.name(), null, false, false);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
