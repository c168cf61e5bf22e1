package io.trato.projections.run;

import java.util.Objects;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where a processor of one segment is in the log, held for somebody who does its work meanwhile. It is the processor's own
 * token, claimed: whoever has lost the claim can commit nothing more.
 */
final class ClaimedPlace {

    private static final int SEGMENT = 0;

    private final TokenStore tokens;
    private final TransactionOperations transaction;
    private final String processor;
    private volatile long position;

    ClaimedPlace(TokenStore tokens, TransactionOperations transaction, String processor) {
        this.tokens = tokens;
        this.transaction = transaction;
        this.processor = processor;
    }

    /** Throws when another node holds it. */
    void take() {
        position = Objects.requireNonNull(transaction.execute(status -> {
            if (tokens.fetchSegments(processor).length == 0) {
                tokens.initializeTokenSegments(processor, 1, new GlobalSequenceTrackingToken(0));
            }
            TrackingToken token = WrappedToken.unwrapLowerBound(tokens.fetchToken(processor, SEGMENT));
            return token == null ? 0L : token.position().orElse(0);
        }));
    }

    /** Does what leads to the next position, in the transaction that says so. */
    void move(long next, Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            tokens.storeToken(new GlobalSequenceTrackingToken(next), processor, SEGMENT);
        });
        position = next;
    }

    void leave() {
        transaction.executeWithoutResult(status -> tokens.releaseClaim(processor, SEGMENT));
    }

    /** Up to where everything is committed. */
    long position() {
        return position;
    }
}
