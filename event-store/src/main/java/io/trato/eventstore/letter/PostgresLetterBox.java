package io.trato.eventstore.letter;

import io.trato.contract.Actor;
import io.trato.contract.letter.LetterBox;
import io.trato.contract.letter.Undelivered;
import io.trato.contract.log.LoggedEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters in PostgreSQL. A key is made to wait only by the processor that handles its events, so one that is not found
 * waiting does not begin to wait behind the caller's back. Nearly always nothing of a processor waits at all; so that is what
 * is asked first, and not again until it parks something or has a segment that another node may have had.
 */
public final class PostgresLetterBox implements LetterBox {

    private final LetterRows rows;
    private final TransactionTemplate transaction;
    private final LetterSettings settings;
    private final Map<String, Silence> silences = new ConcurrentHashMap<>();

    public PostgresLetterBox(JdbcTemplate sql, PlatformTransactionManager transactions, LetterSettings settings) {
        this.rows = new LetterRows(sql);
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    /** One of a processor's segments has become this node's. */
    void claimed(String processor) {
        silence(processor).broken();
    }

    @Override
    public Set<String> waiting(String processor, Set<String> keys) {
        return silence(processor).holds(() -> rows.nothingWaits(processor)) ? Set.of() : rows.waiting(processor, keys);
    }

    @Override
    public Set<String> queue(String processor, Map<String, List<LoggedEvent>> byKey) {
        if (waiting(processor, byKey.keySet()).isEmpty()) {
            return Set.of();
        }
        return transaction.execute(status -> {
            // Some may have been released meanwhile; under their locks it is certain.
            Set<String> waiting = rows.waitingLocked(processor, byKey.keySet());
            rows.queue(
                    processor,
                    waiting.stream()
                            .flatMap(key -> byKey.getOrDefault(key, List.of()).stream()
                                    .map(event -> new LetterRows.Row(key, event)))
                            .toList());
            return waiting;
        });
    }

    @Override
    public void park(String processor, Collection<Undelivered> failures) {
        List<Undelivered> ordered =
                failures.stream().sorted(Comparator.comparing(Undelivered::key)).toList();
        Silence silence = silence(processor);
        silence.broken();
        transaction.executeWithoutResult(status -> {
            TransactionSynchronizationManager.registerSynchronization(whenOver(silence::broken));
            rows.makeWait(processor, ordered.stream().map(Undelivered::key).toList(), settings.pause(1));
            rows.queue(
                    processor,
                    ordered.stream()
                            .flatMap(one -> one.events().stream().map(event -> new LetterRows.Row(one.key(), event)))
                            .toList());
            ordered.forEach(one ->
                    rows.fail(processor, one.key(), one.events().getFirst().position(), one.cause()));
        });
    }

    @Override
    public void close(String processor, Actor by, String reason) {
        transaction.executeWithoutResult(status -> {
            rows.forget(processor);
            rows.discard(processor, by.id(), reason);
        });
    }

    /** After the caller's transaction where there is one, since nobody else sees before what was written in it. */
    private static TransactionSynchronization whenOver(Runnable what) {
        return new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                what.run();
            }
        };
    }

    private Silence silence(String processor) {
        return silences.computeIfAbsent(processor, _ -> new Silence());
    }
}
