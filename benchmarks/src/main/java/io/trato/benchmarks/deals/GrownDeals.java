package io.trato.benchmarks.deals;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.engine.Events;
import io.trato.benchmarks.whole.RunningServer;
import io.trato.contract.Ids;
import io.trato.contract.ReadModels;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.token.ClaimedTokens;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/**
 * A log that holds so many events of deals already: copies of one that was really played, each with people, wallet and
 * identifiers of its own, and sealed. Policies and searches have passed them; the journal has yet to fold them.
 */
final class GrownDeals {

    private static final int OF_AN_INSERT = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The length of an identifier without its last group, which is what copies differ in. */
    private static final int KEPT = 24;

    private static final String ROWS = """
            select string_agg(format('(%%s,%%L,%%s,%%L,%%L,%%L,%%L)',
                       position, stream, sequence, type, revision, payload, metadata), ',')
              from sealed join event using (transaction, number) where payload::text like '%%%s%%'""";
    private static final String PLAYED = """
            create table played as
            select position, stream, row_number() over (partition by stream order by sequence) - 1 as sequence, type, revision,
                   payload, metadata
              from (values %s) as e (position, stream, sequence, type, revision, payload, metadata)""";
    private static final String COPY = """
            insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at)
            select gen_random_uuid(), %s, sequence, type, revision, (%s)::jsonb, (%s)::jsonb, now()
              from generate_series(%d, %d) as copy, played order by copy, position""";

    private final RunningServer model;
    private final Engine engine;

    /** @param model where deals were played, of which one is copied */
    GrownDeals(RunningServer model) {
        this.model = model;
        this.engine = model.engine();
    }

    /** Fills a database that has its tables and nothing else. */
    void fill(Database database, int events) throws SQLException, InterruptedException {
        String deal = Ids.suffix(of("JobCompleted", "stream", ""));
        engine.execute(database.name(), PLAYED.formatted(model.answer(ROWS.formatted(deal))));
        List<String> names = List.of(
                deal,
                Ids.suffix(of("JobOpened", "payload ->> 'clientId'", deal)),
                Ids.suffix(of("JobOpened", "payload ->> 'providerId'", deal)),
                Ids.suffix(of("JobOpened", "payload ->> 'listingId'", deal)),
                Ids.suffix(of("PaymentConfirmed", "payload ->> 'paymentId'", deal)));
        int copies = events / Integer.parseInt(engine.answer(database.name(), "select count(*) from played"));
        for (int first = 1; first <= copies; first += OF_AN_INSERT) {
            engine.execute(
                    database.name(),
                    COPY.formatted(
                            renamed("stream", names),
                            renamed("payload", names),
                            renamed("metadata", names),
                            first,
                            Math.min(copies, first + OF_AN_INSERT - 1)));
        }
        seal(database);
        engine.execute(database.name(), "vacuum analyze");
    }

    private String of(String type, String column, String deal) throws SQLException {
        return model.answer("""
                        select %s from sealed join event using (transaction, number)
                         where type = '%s' and stream like '%%%s' order by position desc limit 1""".formatted(column, type, deal));
    }

    private static String renamed(String column, List<String> names) {
        String renamed = column;
        for (String name : names) {
            renamed = "replace(%s, '%s', '%s' || lpad(to_hex(copy), 12, '0'))"
                    .formatted(renamed, name, name.substring(0, KEPT));
        }
        return renamed;
    }

    private void seal(Database database) throws SQLException, InterruptedException {
        long written = Long.parseLong(engine.answer(database.name(), "select count(*) from event"));
        try (HikariDataSource pool = Engine.pool(database, 4);
                LogNode node = new LogNode(pool, new Events().json(), LogSettings.DEFAULT, true).start()) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (node.log().head() < written) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(node.log().head() + " of " + written + " events are sealed");
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            pass(new ClaimedTokens(pool, Serializers.json(), ClaimedTokens.CLAIM), written);
        }
    }

    /** Whoever follows the log begins behind it, except the journal, whose tables are as large as the log then. */
    private void pass(ClaimedTokens tokens, long position) throws SQLException {
        String all = model.answer("""
                        select string_agg(processor_name || ' ' || segments, ',')
                          from (select processor_name, count(*) as segments from token_entry group by 1) as processor
                         where processor_name not like '%s-v%%'""".formatted(ReadModels.JOURNAL));
        for (String processor : all.split(",")) {
            String[] words = processor.split(" ");
            tokens.initializeTokenSegments(
                    words[0], Integer.parseInt(words[1]), new GlobalSequenceTrackingToken(position));
        }
    }
}
