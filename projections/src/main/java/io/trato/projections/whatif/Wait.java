package io.trato.projections.whatif;

import io.trato.contract.whatif.Passings.Deadline;
import java.time.Duration;
import java.time.Instant;

/**
 * Something that comes by itself unless somebody does something before.
 *
 * @param amount what it is about, in whole minor units of the account's currency
 * @param really when it comes
 * @param tried when it would come
 */
record Wait(Deadline deadline, Account account, long amount, Instant really, Instant tried) {

    /** How much later it would come; negative for earlier. */
    Duration shift() {
        return Duration.between(really, tried);
    }
}
