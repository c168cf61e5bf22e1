package io.trato.command.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.CommandLine;
import io.trato.contract.Ids;
import io.trato.contract.MetadataKeys;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobCommand.StartJob;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Timers on the real database, by a clock that the test moves. */
class TimersTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Terms TERMS =
            new Terms("Mend the tap", "EUR", List.of(new Milestone("Tap", 20_000, null)), null);

    private static final AtomicReference<Instant> now = new AtomicReference<>(START);
    private static CommandLine line;
    private static ScheduledTimers timers;

    @BeforeAll
    static void start() {
        line = new CommandLine();
        timers = new ScheduledTimers(
                line.database(), line.commands(), new MovableClock(now), new TimerSettings(Duration.ofMillis(20), 4));
        timers.start();
    }

    @AfterAll
    static void stop() {
        timers.stop();
        line.close();
    }

    @Test
    void aTimerWaitsForItsDateAndIsFiredOnceHoweverOftenItIsSet() {
        String job = Ids.fresh(Ids.JOB, 1);
        EventMessage<?> event = event();
        Instant date = now.get().plus(Duration.ofDays(7));
        timers.set(event, "later", date, open(job));
        timers.set(event, "later", date, open(job));
        String early = Ids.fresh(Ids.JOB, 2);
        timers.set(event, "at-once", now.get(), open(early));

        until(() -> events(early).size() == 1);
        // What was fired is forgotten a moment after what came of it can be read.
        until(() -> waiting(event) == 1);
        assertThat(events(job)).isEmpty();

        now.set(date.plusSeconds(3));
        until(() -> waiting(event) == 0);
        assertThat(events(job)).singleElement().satisfies(logged -> {
            assertThat(logged.event()).isInstanceOf(JobOpened.class);
            assertThat(logged.at()).isEqualTo(date.plusSeconds(3));
            assertThat(logged.metadata())
                    .containsEntry(MetadataKeys.ACTOR, "system:later")
                    .containsEntry(MetadataKeys.CORRELATION_ID, "the-request")
                    .containsEntry(MetadataKeys.CAUSATION_ID, event.getIdentifier());
        });
    }

    @Test
    void aTimerThatIsRefusedWaitsAndIsTriedAgain() {
        String job = Ids.fresh(Ids.JOB, 3);
        EventMessage<?> event = event();
        timers.set(event, "start", now.get(), new StartJob(job));
        until(() -> failures(event) >= 1);

        timers.set(event, "open", now.get(), open(job));
        until(() -> events(job).size() == 1);
        now.updateAndGet(then -> then.plus(Duration.ofHours(1)));

        until(() -> events(job).size() == 2);
        until(() -> waiting(event) == 0);
    }

    @Test
    void theTimersOfABatchAreWrittenTogetherWhenItEnds() {
        Instant date = now.get().plus(Duration.ofDays(400));
        EventMessage<?> event = event();
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(event);
        timers.set(event, "one", date, open(Ids.fresh(Ids.JOB, 4)));
        timers.set(event, "one", date, open(Ids.fresh(Ids.JOB, 4)));
        timers.set(event, "other", date, open(Ids.fresh(Ids.JOB, 5)));
        assertThat(waiting(event)).isZero();
        batch.commit();
        assertThat(waiting(event)).isEqualTo(2);

        EventMessage<?> failing = event();
        UnitOfWork<?> failed = DefaultUnitOfWork.startAndGet(failing);
        timers.set(failing, "one", date, open(Ids.fresh(Ids.JOB, 6)));
        failed.rollback();
        assertThat(waiting(failing)).isZero();
    }

    private static OpenJob open(String job) {
        return new OpenJob(
                job,
                Ids.sibling(Ids.OFFER, job),
                Ids.fresh(Ids.LISTING, 1),
                Ids.fresh(Ids.ACCOUNT, 1),
                Ids.fresh(Ids.ACCOUNT, 2),
                TERMS,
                1_500,
                "policy-1");
    }

    private static EventMessage<?> event() {
        return new GenericEventMessage<>(
                UUID.randomUUID().toString(), "something", Map.of(MetadataKeys.CORRELATION_ID, "the-request"), START);
    }

    private static List<LoggedEvent> events(String stream) {
        return line.log().stream(stream, 0);
    }

    private static long waiting(EventMessage<?> event) {
        return count("select count(*) from timer where task_instance like ?", event);
    }

    private static long failures(EventMessage<?> event) {
        return count("select coalesce(sum(consecutive_failures), 0) from timer where task_instance like ?", event);
    }

    private static long count(String sql, EventMessage<?> event) {
        Long count = new JdbcTemplate(line.database()).queryForObject(sql, Long.class, event.getIdentifier() + "%");
        return count == null ? 0 : count;
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never came to that").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
