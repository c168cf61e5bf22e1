package io.trato.contract.log;

import java.util.Optional;

/** What appends have taken besides their place in a stream: names and idempotency keys. */
public interface AppendLedger {

    /** The record of a key that this actor used, kept for at least 24 hours. */
    Optional<SpentKey> spent(String actorId, String idempotencyKey);

    /** Which stream holds a name. */
    Optional<String> holder(String claimKind, String name);
}
