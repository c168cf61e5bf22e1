package io.trato.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.CommandConfiguration;
import io.trato.contract.Actor;
import io.trato.contract.Event;
import io.trato.contract.EventCatalog;
import io.trato.contract.Ids;
import io.trato.contract.Role;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.Holding;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.letter.DeadLetters;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.embedded.TestServices;
import io.trato.eventstore.EventStoreConfiguration;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.NewEvent;
import io.trato.eventstore.append.Place;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A policy whose command is refused holds up its own stream and no other. */
class ParkedPoliciesTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Actor OPERATOR = new Actor("account-operator", Set.of(Role.OPERATOR));
    private static final String PROVIDER = Ids.fresh(Ids.ACCOUNT, 1);

    @TempDir
    private Path uploads;

    private ConfigurableApplicationContext node;

    @BeforeEach
    void start() {
        TestServices.Database database = TestServices.postgres();
        node = new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + database.jdbcUrl(),
                        "spring.datasource.username=" + database.app().user(),
                        "spring.datasource.password=" + database.app().password(),
                        "spring.datasource.hikari.maximum-pool-size=20",
                        "spring.flyway.user=" + database.owner().user(),
                        "spring.flyway.password=" + database.owner().password(),
                        "spring.flyway.placeholders.applicationRole="
                                + database.app().user(),
                        "spring.main.banner-mode=off",
                        "axon.update-check.disabled=true",
                        "axon.timeout.enabled=false",
                        "trato.uploads.dir=" + uploads,
                        "trato.letters.first=1h",
                        "trato.letters.poll=20ms")
                .run();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aRefusedCommandParksItsStreamUntilItsCauseIsMended() throws Exception {
        String stuck = UUID.randomUUID().toString();
        happened("job-" + stuck, new MilestoneApproved("job-" + stuck, 1));
        String fine = UUID.randomUUID().toString();
        held(fine);
        happened("job-" + fine, new MilestoneApproved("job-" + fine, 1));

        until(() -> released(fine) == 1);
        until(() -> letters("job-" + stuck).size() == 1);
        Map<String, Object> letter = letters("job-" + stuck).getFirst();
        assertThat(letter)
                .containsEntry("processor", "policies")
                .containsEntry("key", "job-" + stuck)
                .containsEntry("event", "MilestoneApproved")
                .containsEntry("state", "WAITING")
                .containsEntry("error", "PolicyStuckException");
        assertThat(released(stuck)).isZero();

        held(stuck);
        assertThat(node.getBean(DeadLetters.class).retry(letter.get("id").toString(), OPERATOR))
                .isEmpty();

        until(() -> released(stuck) == 1);
        until(() -> letters("job-" + stuck).getFirst().get("state").equals("DELIVERED"));
    }

    @Test
    void laterEventsOfAParkedStreamWaitForIt() throws Exception {
        String deal = UUID.randomUUID().toString();
        happened("job-" + deal, new MilestoneApproved("job-" + deal, 1), new MilestoneApproved("job-" + deal, 2));
        until(() -> queued("job-" + deal) == 1);

        held(deal);
        node.getBean(DeadLetters.class)
                .retry(letters("job-" + deal).getFirst().get("id").toString(), OPERATOR);

        until(() -> released(deal) == 2);
        until(() -> letters("job-" + deal).getFirst().get("state").equals("DELIVERED"));
        assertThat(letters("job-" + deal)).hasSize(1);
        assertThat(queued("job-" + deal)).isZero();
    }

    @Test
    void aGatewayThatIsNotThereHoldsUpItsPaymentOnly() throws Exception {
        happened("escrow-1", new FundingStarted("escrow-1", "payment-1", "nobody", "card", 20_000, "EUR"));

        until(() -> letters("escrow-1").size() == 1);
        assertThat(letters("escrow-1").getFirst())
                .containsEntry("processor", "payments")
                .containsEntry("key", "escrow-1");
        assertThat(node.getBean(DeadLetters.class).waiting())
                .containsEntry("payments", 1L)
                .containsEntry("policies", 0L);
    }

    /** After an outage, policies slept for up to a minute although everything was there again. */
    @Test
    void aPolicyThatRestsAfterFailuresIsWokenWithinSeconds() throws Exception {
        PooledStreamingEventProcessor policies = node.getBean(EventProcessingConfiguration.class)
                .eventProcessor(DealPolicies.GROUP, PooledStreamingEventProcessor.class)
                .orElseThrow();
        until(() -> policies.processingStatus().size() == 4);
        for (int segment = 0; segment < 4; segment++) {
            int resting = segment;
            policies.releaseSegment(segment, 1, TimeUnit.HOURS);
            until(() -> !policies.processingStatus().containsKey(resting));
        }

        until(() -> policies.processingStatus().size() == 4);
    }

    /** The escrow of two milestones whose money is there. There is no job to start, so its own stream waits from then on. */
    private void held(String deal) {
        String escrow = "escrow-" + deal;
        happened(
                escrow,
                new EscrowPlanned(
                        escrow,
                        "job-" + deal,
                        Ids.fresh(Ids.ACCOUNT, 2),
                        PROVIDER,
                        "EUR",
                        List.of(new Holding(1, 20_000), new Holding(2, 10_000)),
                        1_200,
                        "policy-1"),
                new FundingStarted(escrow, "payment-" + deal, "nobody", "card", 30_000, "EUR"),
                new PaymentConfirmed(escrow, "payment-" + deal, "nobody", "ref", "approved", 30_000, "EUR", 300),
                new EscrowHeld(escrow, "job-" + deal, "payment-" + deal, 30_000, "EUR"));
    }

    private long released(String deal) {
        return node.getBean(Log.class).stream("escrow-" + deal, 0).stream()
                .map(LoggedEvent::event)
                .filter(EscrowReleased.class::isInstance)
                .count();
    }

    private List<Map<String, Object>> letters(String key) {
        return sql().queryForList("select * from dead_letter where state <> 'QUEUED' and key = ?", key);
    }

    private long queued(String key) {
        return sql().queryForList("select id from dead_letter where state = 'QUEUED' and key = ?", key)
                .size();
    }

    private JdbcTemplate sql() {
        return node.getBean(JdbcTemplate.class);
    }

    private void happened(String stream, Event... events) {
        EventJson json = node.getBean(EventJson.class);
        NewEvent[] logged = new NewEvent[events.length];
        Arrays.setAll(
                logged,
                i -> new NewEvent(
                        UUID.randomUUID().toString(),
                        new Place(stream, i),
                        json.typeOf(events[i]).name(),
                        json.typeOf(events[i]).revision(),
                        json.write(events[i]),
                        "{}",
                        Instant.parse("2026-03-01T12:00:00Z"),
                        events[i],
                        Map.of()));
        node.getBean(LogNode.class).appender().append(new Append(List.of(logged), List.of(), null));
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never came to that").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({EventStoreConfiguration.class, CommandConfiguration.class})
    static class Node {

        @Bean
        EventTypes eventTypes() {
            return EventTypes.of(EventCatalog.FAMILIES);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
