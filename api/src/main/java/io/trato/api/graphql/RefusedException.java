package io.trato.api.graphql;

import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import java.util.Map;

/** An input that is refused at the door, before it becomes a command. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code().name(), null, false, false);
        this.refusal = refusal;
    }

    public RefusedException(RefusalCode code, String field, Map<String, String> facts) {
        this(new Refusal(code, field, facts));
    }

    public Refusal refusal() {
        return refusal;
    }
}
