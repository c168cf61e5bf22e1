package io.trato.eventstore.letter;

import io.trato.contract.Actor;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.letter.DeadLetters;
import io.trato.contract.letter.LetterState;
import io.trato.contract.letter.Redelivery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators do with letters. Each decision is made under the lock of the letter's key. */
final class OperatorsDesk implements DeadLetters {

    private static final String FIND =
            "select processor, key, state from dead_letter where id = ? and state <> 'QUEUED'";

    private static final String LOCK = """
            select leased_until > now() from dead_letter_queue where processor = ? and key = ? for update""";

    private static final String NOW =
            "update dead_letter_queue set next_attempt_at = now() where processor = ? and key = ?";

    private static final String DISCARD = """
            update dead_letter set state = 'DISCARDED', closed_at = now(), closed_by = ?, reason = ?
             where id = ? and state = 'WAITING'""";

    private static final String WAITING =
            "select processor, count(*) from dead_letter where state = 'WAITING' group by processor";

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final LetterWorker worker;
    private final List<Redelivery> redeliveries;

    OperatorsDesk(
            JdbcTemplate sql,
            PlatformTransactionManager transactions,
            LetterWorker worker,
            List<Redelivery> redeliveries) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.worker = worker;
        this.redeliveries = redeliveries;
    }

    private record Letter(String processor, String key, LetterState state, boolean tried) {}

    @Override
    public Optional<Refusal> retry(String id, Actor by) {
        Optional<Refusal> refusal = decided(id, by, letter -> {
            sql.update(NOW, letter.processor(), letter.key());
            return Optional.empty();
        });
        worker.wake();
        return refusal;
    }

    @Override
    public Optional<Refusal> discard(String id, String reason, Actor by) {
        String why = reason.strip();
        Optional<Refusal> refusal = decided(id, by, letter -> {
            if (why.isEmpty()) {
                return Optional.of(Refusal.of(RefusalCode.REQUIRED).at("reason"));
            }
            if (why.length() > LONGEST_REASON) {
                return Optional.of(Refusal.of(
                                RefusalCode.TOO_LONG,
                                Map.of("maximum", "" + LONGEST_REASON, "actual", "" + why.length()))
                        .at("reason"));
            }
            if (letter.tried()) {
                return Optional.of(Refusal.of(RefusalCode.BUSY));
            }
            sql.update(DISCARD, by.id(), why, id);
            if (!Leases.release(sql, letter.processor(), letter.key())) {
                sql.update(NOW, letter.processor(), letter.key());
            }
            return Optional.empty();
        });
        worker.wake();
        return refusal;
    }

    @Override
    public Map<String, Long> waiting() {
        Map<String, Long> waiting = new TreeMap<>();
        redeliveries.forEach(redelivery -> redelivery.processors().forEach(name -> waiting.put(name, 0L)));
        sql.query(WAITING, row -> {
            waiting.put(row.getString(1), row.getLong(2));
        });
        return waiting;
    }

    private Optional<Refusal> decided(String id, Actor by, Function<Letter, Optional<Refusal>> decision) {
        if (!by.is(Role.OPERATOR) && !by.is(Role.AUDITOR)) {
            return Optional.of(Refusal.of(RefusalCode.NOT_FOUND));
        }
        return transaction.execute(status -> {
            Letter letter = locked(id);
            if (letter == null) {
                return Optional.of(Refusal.of(RefusalCode.NOT_FOUND));
            }
            if (!by.is(Role.OPERATOR)) {
                return Optional.of(Refusal.of(RefusalCode.FORBIDDEN));
            }
            if (letter.state() != LetterState.WAITING) {
                return Optional.of(Refusal.of(
                        RefusalCode.WRONG_STATE,
                        Map.of("state", letter.state().name(), "allowed", LetterState.WAITING.name())));
            }
            return decision.apply(letter);
        });
    }

    /** The state is read again under the lock, since it may have been decided meanwhile. */
    private @Nullable Letter locked(String id) {
        Letter seen = find(id, false);
        if (seen == null) {
            return null;
        }
        List<Boolean> tried = sql.query(LOCK, (row, number) -> row.getBoolean(1), seen.processor(), seen.key());
        return find(id, tried.contains(true));
    }

    private @Nullable Letter find(String id, boolean tried) {
        return sql
                .query(
                        FIND,
                        (row, number) -> new Letter(
                                row.getString(1), row.getString(2), LetterState.valueOf(row.getString(3)), tried),
                        id)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
