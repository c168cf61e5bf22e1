package io.trato.query.letter;

import io.trato.contract.Page;
import io.trato.contract.letter.DeadLetter;
import io.trato.contract.letter.FindDeadLetter;
import io.trato.contract.letter.LetterState;
import io.trato.contract.letter.ListDeadLetters;
import io.trato.query.Viewing;
import io.trato.query.paging.Cursor;
import io.trato.query.paging.SignedCursors;
import io.trato.query.paging.Stretch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Dead letters, for operators and auditors. */
public final class LetterQueries {

    private static final String LETTER = """
            select l.*, q.next_attempt_at,
                   case when l.state = 'WAITING'
                        then (select count(*) from dead_letter b
                               where b.processor = l.processor and b.key = l.key
                                 and b.position > l.position and b.state in ('QUEUED', 'WAITING'))
                        else 0 end as waiting_behind
              from dead_letter l
              left join dead_letter_queue q
                on q.processor = l.processor and q.key = l.key and l.state = 'WAITING'
             where l.state <> 'QUEUED'""";

    private static final String ASKED = " and (? = '' or l.processor = ?) and (? = '' or l.state = ?)";
    private static final String FORWARD = LETTER + ASKED + " and l.number > ? order by l.number limit ?";
    private static final String BACKWARD = LETTER + ASKED + " and l.number < ? order by l.number desc limit ?";
    private static final String COUNT = "select count(*) from dead_letter l where l.state <> 'QUEUED'" + ASKED;
    private static final String ONE = LETTER + " and l.id = ?";

    private final JdbcTemplate sql;
    private final SignedCursors cursors;

    public LetterQueries(JdbcTemplate sql, SignedCursors cursors) {
        this.sql = sql;
        this.cursors = cursors;
    }

    @QueryHandler
    public Page<DeadLetter> list(ListDeadLetters query) {
        if (!Viewing.everything(query.viewer())) {
            return new Page<>(List.of(), false, false, 0);
        }
        String processor = query.processor() == null ? "" : query.processor();
        String state = query.state() == null ? "" : query.state().name();
        String question = "letters v1 " + state + " " + processor;
        Cursor from = cursors.read(question, query.page().cursor());
        boolean backward = query.page().backward();
        List<DeadLetter> read = sql.query(
                backward ? BACKWARD : FORWARD,
                LetterQueries::letter,
                processor,
                processor,
                state,
                state,
                place(from, backward),
                Stretch.limit(query.page()));
        Long total = sql.queryForObject(COUNT, Long.class, processor, processor, state, state);
        return new Stretch<>(read, query.page(), Objects.requireNonNull(total, "a count is never absent"))
                .page(letter -> letter, letter -> cursors.write(question, Cursor.at(letter.number())));
    }

    @QueryHandler
    public Optional<DeadLetter> find(FindDeadLetter query) {
        return Viewing.everything(query.viewer())
                ? sql.query(ONE, LetterQueries::letter, query.id()).stream().findFirst()
                : Optional.empty();
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getString("id"),
                row.getLong("number"),
                row.getString("processor"),
                row.getString("key"),
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("event"),
                LetterState.valueOf(row.getString("state")),
                row.getString("error"),
                row.getString("message"),
                row.getInt("attempts"),
                Objects.requireNonNull(instant(row, "first_failed_at"), "a letter has failed"),
                Objects.requireNonNull(instant(row, "last_failed_at"), "a letter has failed"),
                instant(row, "next_attempt_at"),
                row.getLong("waiting_behind"),
                instant(row, "closed_at"),
                row.getString("closed_by"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static long place(@Nullable Cursor from, boolean backward) {
        if (from == null) {
            return backward ? Long.MAX_VALUE : 0;
        }
        return ((Number) from.values().getFirst()).longValue();
    }
}
