package io.trato.eventstore.token;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tokens of processors that write elsewhere than into PostgreSQL: every call is a short transaction of its own. One that
 * stayed open while Elasticsearch works would hold up the sealing of the log for everybody.
 */
class TokensAlone implements TokenStore {

    private final TokenStore tokens;
    private final TransactionTemplate transaction;

    TokensAlone(TokenStore tokens, PlatformTransactionManager transactions) {
        this.tokens = tokens;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        alone(() -> tokens.storeToken(token, processor, segment));
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        return answer(() -> tokens.fetchToken(processor, segment));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        alone(() -> tokens.extendClaim(processor, segment));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        alone(() -> tokens.releaseClaim(processor, segment));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        alone(() -> tokens.deleteToken(processor, segment));
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        alone(() -> tokens.initializeTokenSegments(processor, segments));
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        alone(() -> tokens.initializeTokenSegments(processor, segments, initial));
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        alone(() -> tokens.initializeSegment(token, processor, segment));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return answer(() -> tokens.fetchSegments(processor));
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return answer(() -> tokens.fetchAvailableSegments(processor));
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return answer(tokens::retrieveStorageIdentifier);
    }

    /** All that the call does, in one transaction. */
    final void alone(Runnable call) {
        transaction.executeWithoutResult(status -> call.run());
    }

    private <T> T answer(Supplier<T> call) {
        return transaction.execute(status -> call.get());
    }
}
