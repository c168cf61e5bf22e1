package io.trato.eventstore.token;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The tokens of processors whose work is done again without harm: documents that are written as they are, and answers that a
 * policy has given before. The work comes first and the token a moment later, so those of all processors travel in one
 * transaction, forty times a second at most. One each a batch would cost more than the batches.
 *
 * <p>A processor whose segment has been taken by another node learns it when it stores its next token.
 */
public final class TokenCourier extends TokensAlone implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TokenCourier.class);
    private static final Duration ROUND = Duration.ofMillis(25);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final TokenStore tokens;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("trato-tokens").factory());
    private final Map<Seat, TrackingToken> waiting = new ConcurrentHashMap<>();
    private final Set<Seat> lost = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();

    private record Seat(String processor, int segment) {}

    public TokenCourier(TokenStore tokens, PlatformTransactionManager transactions) {
        super(tokens, transactions);
        this.tokens = tokens;
    }

    /** A batch's token sets out when the batch is at its end, since what it does last may still fail. */
    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        Seat seat = new Seat(processor, segment);
        if (lost.remove(seat)) {
            throw new UnableToClaimTokenException(
                    "segment " + segment + " of " + processor + " was taken by another node");
        }
        if (token == null) {
            super.storeToken(null, processor, segment);
        } else {
            CurrentUnitOfWork.map(UnitOfWork::root)
                    .ifPresentOrElse(batch -> batch.afterCommit(_ -> send(seat, token)), () -> send(seat, token));
        }
    }

    private void send(Seat seat, TrackingToken token) {
        waiting.put(seat, token);
        next(ROUND);
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        deliver();
        lost.remove(new Seat(processor, segment));
        return super.fetchToken(processor, segment);
    }

    /** A token on its way says as much. */
    @Override
    public void extendClaim(String processor, int segment) {
        if (!waiting.containsKey(new Seat(processor, segment))) {
            super.extendClaim(processor, segment);
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        deliver();
        super.releaseClaim(processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        deliver();
        super.deleteToken(processor, segment);
    }

    /** Brings what waits, now. Throws what the database says when it cannot be reached; then everything goes on waiting. */
    private synchronized void deliver() {
        Map<Seat, TrackingToken> load = new HashMap<>(waiting);
        if (!load.isEmpty()) {
            alone(() -> load.forEach(this::store));
            load.forEach(waiting::remove);
        }
    }

    private void store(Seat seat, TrackingToken token) {
        try {
            tokens.storeToken(token, seat.processor, seat.segment);
        } catch (UnableToClaimTokenException taken) {
            lost.add(seat);
        }
    }

    private void next(Duration after) {
        if (due.compareAndSet(false, true)) {
            rounds.schedule(this::round, after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        due.set(false);
        try {
            deliver();
        } catch (RuntimeException e) {
            LOG.warn("{} tokens of processors wait: {}", waiting.size(), e.getMessage());
            next(AFTER_A_FAILURE);
        }
    }

    @Override
    public void close() {
        rounds.shutdown();
    }
}
