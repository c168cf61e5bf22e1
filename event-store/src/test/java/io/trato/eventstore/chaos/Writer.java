package io.trato.eventstore.chaos;

import io.trato.contract.Claim;
import io.trato.contract.log.AppendRefusedException;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.AppendFailedException;
import io.trato.eventstore.append.KeyUse;
import io.trato.eventstore.append.LogUnavailableException;
import io.trato.eventstore.append.NewEvent;
import io.trato.eventstore.append.OutcomeUnknownException;
import io.trato.eventstore.append.Place;
import io.trato.eventstore.json.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Appends to a stream of its own and to streams that everybody wants, with names and keys that others want, too, and notes
 * down each answer: A accepted, R refused, P the position it was told, X what must never happen.
 */
final class Writer implements Runnable {

    static final int SHARED_STREAMS = 4;
    private static final String ACTOR = "account-1";

    private final LogNode node;
    private final EventJson json;
    private final Diary answers;
    private final Random random;
    private final BooleanSupplier resting;
    private final String ownStream;
    private final List<CompletableFuture<?>> told = new ArrayList<>();
    private long ownNext;

    Writer(LogNode node, EventJson json, Diary answers, String ownStream, long seed, BooleanSupplier resting) {
        this.node = node;
        this.json = json;
        this.answers = answers;
        this.ownStream = ownStream;
        this.random = new Random(seed);
        this.resting = resting;
    }

    @Override
    public void run() {
        while (!resting.getAsBoolean()) {
            try {
                turn();
            } catch (DataAccessException databaseIsAway) {
                Thread.onSpinWait();
            } catch (RuntimeException never) {
                answers.note("X " + never);
                return;
            }
        }
        told.forEach(CompletableFuture::join);
    }

    private void turn() {
        boolean own = random.nextInt(3) > 0;
        String stream = own ? ownStream : "shared-" + random.nextInt(SHARED_STREAMS);
        long first = own ? ownNext : node.engine().lastSequenceNumberFor(stream).orElse(-1L) + 1;
        List<NewEvent> events = events(stream, first, 1 + random.nextInt(4));
        String id = ((Turn) events.getFirst().event()).append();
        try {
            node.appender().append(new Append(events, claims(events), key(events)));
        } catch (ConcurrencyException e) {
            answers.note((own ? "X nobody else writes to " + stream + ": " + e.getMessage() + " of " : "R ") + id);
            return;
        } catch (AppendRefusedException | AppendFailedException | LogUnavailableException e) {
            answers.note("R " + id);
            return;
        } catch (OutcomeUnknownException closing) {
            answers.note("U " + id);
            return;
        }
        answers.note("A " + id);
        if (own) {
            ownNext += events.size();
        }
        if (random.nextInt(4) == 0) {
            hearPosition(events.getLast().place(), id);
        }
    }

    /** Without waiting, since writers that all wait would leave nothing to be held up. */
    private void hearPosition(Place last, String id) {
        CompletableFuture<Long> position =
                node.log().sealed(last.stream(), last.sequence()).orTimeout(60, TimeUnit.SECONDS);
        told.add(position.handle((heard, failed) -> {
            if (failed == null) {
                answers.note("P " + id + " " + heard);
            } else if (!(failed.getCause() instanceof DataAccessException)) {
                answers.note("X " + last + " was accepted, but its position is: " + failed);
            }
            return null;
        }));
    }

    private List<NewEvent> events(String stream, long first, int count) {
        String append = UUID.randomUUID().toString();
        String name = random.nextInt(8) == 0 ? "name-" + random.nextInt(500) : null;
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Turn turn = new Turn(stream, append, i, count, i == 0 ? name : null);
            events.add(new NewEvent(
                    UUID.randomUUID().toString(),
                    new Place(stream, first + i),
                    json.typeOf(turn).name(),
                    json.typeOf(turn).revision(),
                    json.write(turn),
                    "{}",
                    Instant.EPOCH.plusSeconds(random.nextInt()),
                    turn,
                    Map.of()));
        }
        return events;
    }

    private static List<Claim> claims(List<NewEvent> events) {
        return events.stream().flatMap(e -> e.event().claims().stream()).toList();
    }

    private @Nullable KeyUse key(List<NewEvent> events) {
        return random.nextInt(8) == 0
                ? new KeyUse(
                        ACTOR,
                        "key-" + random.nextInt(1_000),
                        "hash",
                        events.getLast().place())
                : null;
    }
}
