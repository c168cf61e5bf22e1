package io.trato.eventstore;

import static io.trato.eventstore.TestLog.append;
import static io.trato.eventstore.TestLog.event;
import static io.trato.eventstore.TestLog.step;
import static io.trato.eventstore.TestLog.steps;
import static io.trato.eventstore.TestLog.withKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.RefusalCode;
import io.trato.contract.log.AppendRefusedException;
import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.AppendFailedException;
import io.trato.eventstore.append.Appender;
import io.trato.eventstore.connect.DedicatedConnections;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Appends that share a commit: each is accepted or refused by itself. */
class AppendingTest {

    private final TestLog database = new TestLog();
    private final LogNode node = database.node();

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void aStaleVersionLeavesItsNeighboursAlone() {
        node.appender().append(steps("deal-1", 0, 2));

        List<@Nullable Throwable> answers =
                together(steps("deal-2", 0, 1), steps("deal-1", 1, 1), steps("deal-3", 0, 1), steps("deal-1", 2, 1));

        assertThat(answers.get(1)).isInstanceOf(ConcurrencyException.class);
        assertThat(answers).filteredOn(a -> a != null).hasSize(1);
        assertThat(streams("deal-1")).hasSize(3);
        assertThat(streams("deal-2")).hasSize(1);
        assertThat(streams("deal-3")).hasSize(1);
    }

    @Test
    void ofTwoThatWantTheSamePlaceTheFirstGetsIt() {
        List<@Nullable Throwable> answers =
                together(steps("deal-1", 0, 1), steps("deal-1", 0, 3), steps("deal-2", 0, 1));

        assertThat(answers.get(0)).isNull();
        assertThat(answers.get(1)).isInstanceOf(ConcurrencyException.class);
        assertThat(answers.get(2)).isNull();
        assertThat(streams("deal-1")).hasSize(1);
    }

    @Test
    void aTakenNameIsRefusedAndTheNextOneAccepted() {
        node.appender().append(append(event("deal-1", 0, new Deal.Named("deal-1", "ana@example.org"))));

        List<@Nullable Throwable> answers = together(
                append(event("deal-2", 0, new Deal.Named("deal-2", "ana@example.org"))),
                append(event("deal-3", 0, new Deal.Named("deal-3", "bea@example.org"))),
                append(event("deal-4", 0, new Deal.Named("deal-4", "bea@example.org"))));

        assertThat(refusal(answers.get(0))).isEqualTo(RefusalCode.NAME_TAKEN);
        assertThat(answers.get(1)).isNull();
        assertThat(refusal(answers.get(2))).isEqualTo(RefusalCode.NAME_TAKEN);
        assertThat(node.log().holder("deal-name", "ana@example.org")).contains("deal-1");
        assertThat(node.log().holder("deal-name", "bea@example.org")).contains("deal-3");
        assertThat(streams("deal-2")).isEmpty();
        assertThat(streams("deal-4")).isEmpty();
    }

    @Test
    void aKeyIsSpentOnceAndItsReceiptKept() {
        List<@Nullable Throwable> answers = together(
                withKey("k1", step("deal-1", 0)), withKey("k1", step("deal-2", 0)), withKey("k2", step("deal-3", 0)));

        assertThat(answers.get(0)).isNull();
        assertThat(refusal(answers.get(1))).isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(answers.get(2)).isNull();
        assertThat(streams("deal-2")).isEmpty();
        assertThat(node.log().spent("account-1", "k1")).hasValueSatisfying(spent -> {
            assertThat(spent.inputHash()).isEqualTo("hash");
            assertThat(spent.receipt().streamId()).isEqualTo("deal-1");
            assertThat(spent.receipt().version()).isZero();
        });
        assertThat(node.log().spent("account-2", "k1")).isEmpty();
    }

    @Test
    void severalEventsAreWrittenWholeOrNotAtAll() {
        node.appender().append(steps("deal-1", 0, 2));

        List<@Nullable Throwable> answers =
                together(append(step("deal-2", 0), step("deal-2", 1), step("deal-1", 1)), steps("deal-3", 0, 3));

        assertThat(answers.get(0)).isInstanceOf(ConcurrencyException.class);
        assertThat(streams("deal-2")).isEmpty();
        assertThat(streams("deal-3")).hasSize(3);
    }

    @Test
    void aStreamHasNoGaps() {
        List<@Nullable Throwable> answers = together(steps("deal-1", 1, 1), steps("deal-2", 0, 1));

        assertThat(answers.get(0)).isInstanceOf(ConcurrencyException.class);
        assertThat(answers.get(1)).isNull();
        assertThat(streams("deal-1")).isEmpty();
    }

    @Test
    void whatTheServerCannotStoreHarmsNobodyElse() {
        List<@Nullable Throwable> answers = together(
                steps("deal-1", 0, 1),
                append(event("deal-2", 0, new Deal.Opened("deal-2", "nul \0 nul", BigDecimal.ONE))),
                steps("deal-3", 0, 1));

        assertThat(answers.get(0)).isNull();
        assertThat(answers.get(1)).isInstanceOf(AppendFailedException.class);
        assertThat(answers.get(2)).isNull();
        assertThat(node.log().sealed("deal-3", 0)).succeedsWithin(java.time.Duration.ofSeconds(20));
    }

    @Test
    void whatAnotherNodeWroteIsGoneOnFrom() {
        node.appender().append(steps("deal-1", 0, 1));

        assertThat(together(steps("deal-1", 1, 1))).containsOnlyNulls();
        node.appender().append(steps("deal-1", 2, 1));

        assertThat(streams("deal-1")).hasSize(3);
        assertThat(together(steps("deal-1", 4, 1))).singleElement().isInstanceOf(ConcurrencyException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 128, 129, 400})
    void manyShareOneTransaction(int appends) {
        together(IntStream.range(0, appends)
                .mapToObj(i -> steps("deal-" + i, 0, 1))
                .toArray(Append[]::new));

        assertThat(database.count("event")).isEqualTo(appends);

        assertThat(database.sql.queryForObject("select count(distinct transaction) from event", Long.class))
                .isEqualTo(1);
    }

    private List<LoggedEvent> streams(String stream) {
        return node.log().stream(stream, 0);
    }

    /** Lets the appends gather before the appender starts, so that they are one group. Answers why each failed, or null. */
    private List<@Nullable Throwable> together(Append... appends) {
        try (Appender appender = new Appender(DedicatedConnections.like(database.pool), node.news(), 1, 512)) {
            List<CompletableFuture<@Nullable Void>> answers = new ArrayList<>();
            for (Append append : appends) {
                answers.add(appender.submit(append));
            }
            appender.start();
            return answers.stream().map(AppendingTest::failure).toList();
        }
    }

    private static @Nullable Throwable failure(CompletableFuture<?> answer) {
        try {
            answer.join();
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    private static @Nullable RefusalCode refusal(@Nullable Throwable answer) {
        return answer instanceof AppendRefusedException refused
                ? refused.refusal().code()
                : null;
    }
}
