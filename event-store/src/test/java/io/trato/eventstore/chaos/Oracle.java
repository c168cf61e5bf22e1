package io.trato.eventstore.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares what nodes were told and saw with what stands in the log. */
final class Oracle {

    private record Row(long position, String eventId, String stream, long sequence, String append, int index, int of) {}

    private final JdbcTemplate sql;
    private final List<Row> log;
    private final Map<String, List<Row>> appends = new HashMap<>();

    Oracle(JdbcTemplate sql) {
        this.sql = sql;
        this.log = sql.query(
                """
                select s.position, e.event_id, e.stream, e.sequence, e.payload ->> 'append', (e.payload -> 'index')::int,
                       (e.payload -> 'of')::int
                  from event e left join sealed s on s.transaction = e.transaction and s.number = e.number
                 order by s.position
                """,
                (row, number) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getInt(7)));
        log.forEach(row ->
                appends.computeIfAbsent(row.append, _ -> new ArrayList<>()).add(row));
    }

    void theLogIsInOrder() {
        assertThat(log.stream().map(Row::position))
                .as("positions are contiguous, and every event has one")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        assertThat(sql.queryForObject("select count(*) from sealed", Long.class))
                .isEqualTo(log.size());
        Map<String, Long> last = new HashMap<>();
        for (Row row : log) {
            assertThat(row.sequence)
                    .as("sequence in %s, by position", row.stream)
                    .isEqualTo(last.getOrDefault(row.stream, -1L) + 1);
            last.put(row.stream, row.sequence);
        }
        assertThat(log.stream().map(Row::eventId).distinct()).hasSize(log.size());
    }

    void everyAppendIsWhole() {
        appends.forEach((append, rows) -> {
            assertThat(rows).as("append %s", append).hasSize(rows.getFirst().of);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(rows.get(i).index).isEqualTo(i);
            }
        });
        assertThat(sql.queryForObject("""
                select count(*) from claim full join event on event.payload ->> 'name' = claim.name and stream = holder
                 where claim.name is null and event.payload ->> 'name' is not null or event.stream is null
                """, Long.class))
                .as("names without their event, events without their name")
                .isZero();
        assertThat(sql.queryForObject("""
                select count(*) from idempotency i
                 where not exists (select from event e where e.stream = i.stream and e.sequence = i.version)
                """, Long.class))
                .as("keys without their event")
                .isZero();
    }

    void everyAnswerIsTrue(Path answers) {
        Set<String> accepted = new HashSet<>();
        for (String line : Diary.lines(answers)) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "A" -> {
                    assertThat(appends).as("accepted").containsKey(words[1]);
                    assertThat(accepted.add(words[1])).as("answered once").isTrue();
                }
                case "R" -> assertThat(appends).as("refused").doesNotContainKey(words[1]);
                case "P" ->
                    assertThat(appends.get(words[1]).getLast().position)
                            .as("position told")
                            .isEqualTo(Long.parseLong(words[2]));
                case "U" ->
                    assertThat(line).as("only a node that ends may not know").isNotEmpty();
                default -> throw new AssertionError(answers.getFileName() + " says: " + line);
            }
        }
        assertThat(accepted).as("accepted appends of " + answers).isNotEmpty();
    }

    void byHand(Map<String, Boolean> committed) {
        committed.forEach((append, there) ->
                assertThat(appends.containsKey(append)).as("by hand").isEqualTo(there));
    }

    /** Everything once, in order, over all lives of the node. */
    void everythingWasSeen(Path diary, Set<String> streams) {
        assertThat(Diary.lines(diary))
                .as("seen by %s", diary.getFileName())
                .containsExactlyElementsOf(log.stream()
                        .filter(row -> streams.isEmpty() || streams.contains(row.stream))
                        .map(row -> row.position + " " + row.eventId)
                        .toList());
    }

    /** Every position once, over all owners of the tokens, and each segment in order. */
    void everythingWasHandled() {
        record Handled(long n, int segment, long position, String append, int index) {}
        List<Handled> handled = sql.query(
                "select n, segment, position, append, index from witness order by n",
                (row, number) ->
                        new Handled(row.getLong(1), row.getInt(2), row.getLong(3), row.getString(4), row.getInt(5)));
        Map<Integer, Long> last = new HashMap<>();
        for (Handled one : handled) {
            assertThat(one.position)
                    .as("segment %d moves forward", one.segment)
                    .isGreaterThan(last.getOrDefault(one.segment, 0L));
            last.put(one.segment, one.position);
        }
        assertThat(last).as("segments").hasSize(2);
        assertThat(handled.stream()
                        .sorted(Comparator.comparingLong(Handled::position))
                        .map(h -> h.position + " " + h.append + " " + h.index))
                .as("handled by the processor")
                .containsExactlyElementsOf(log.stream()
                        .map(row -> row.position + " " + row.append + " " + row.index)
                        .toList());
    }
}
