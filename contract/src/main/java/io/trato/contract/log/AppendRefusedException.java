package io.trato.contract.log;

import io.trato.contract.Outcome.Refusal;

/**
 * The log refused an append for another reason than a stale version (which is Axon's {@code ConcurrencyException}): a name
 * was taken, or an idempotency key was spent. Nothing of the append was written.
 */
public final class AppendRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public AppendRefusedException(Refusal refusal) {
        super(refusal.code().name());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
