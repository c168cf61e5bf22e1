package io.trato.command.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.CommandConfiguration;
import io.trato.command.bus.Streams;
import io.trato.command.job.JobDecider;
import io.trato.command.job.JobState;
import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Event;
import io.trato.contract.EventCatalog;
import io.trato.contract.Ids;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Role;
import io.trato.contract.account.AccountEvent.AccountRegistered;
import io.trato.contract.escrow.DisputeCommand.OpenDispute;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.escrow.Split;
import io.trato.contract.job.JobCommand.ApproveMilestone;
import io.trato.contract.job.JobCommand.CancelJob;
import io.trato.contract.job.JobCommand.DeliverMilestone;
import io.trato.contract.job.JobCommand.LapseJob;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobStatus;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.OfferCommand.AcceptOffer;
import io.trato.contract.offer.OfferCommand.ExpireOffer;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.OfferEvent.OfferExpired;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Two who are as fast as each other, on the real log with the real policies: whoever wins, the money adds up. */
class DealRacesTest {

    private static final int ROUNDS = 12;
    private static final Instant OPENED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Terms TERMS = new Terms("Work", "EUR", List.of(new Milestone("All", 20_000, null)), null);

    private static final String CLIENT_ID = Ids.fresh(Ids.ACCOUNT, 1);
    private static final String PROVIDER_ID = Ids.fresh(Ids.ACCOUNT, 2);
    private static final Actor CLIENT = new Actor(CLIENT_ID, Set.of(Role.CLIENT));
    private static final Actor PROVIDER = new Actor(PROVIDER_ID, Set.of(Role.PROVIDER));
    private static final Actor SYSTEM = Actor.system("test");

    @TempDir
    private static Path uploads;

    private static ConfigurableApplicationContext node;
    private static final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    static void start() {
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
                        "trato.uploads.dir=" + uploads)
                .run();
        happened(new AccountRegistered(CLIENT_ID, "c@example.org", "C", Set.of(Role.CLIENT), "es"), OPENED);
        happened(new AccountRegistered(PROVIDER_ID, "p@example.org", "P", Set.of(Role.PROVIDER), "es"), OPENED);
    }

    @AfterAll
    static void stop() {
        node.close();
        threads.close();
    }

    @Test
    void acceptAgainstExpiry() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String offer = Ids.fresh(Ids.OFFER, round);
            happened(new OfferMade(offer, "listing-1", CLIENT_ID, PROVIDER_ID, Side.CLIENT, TERMS), OPENED);
            Instant expiry = OPENED.plus(Duration.ofDays(7));

            List<Outcome> outcomes = race(
                    () -> send(PROVIDER, new AcceptOffer(offer, 1), expiry.minusMillis(1)),
                    () -> send(SYSTEM, new ExpireOffer(offer), expiry));

            long accepted = count(offer, OfferAccepted.class);
            assertThat(accepted + count(offer, OfferExpired.class)).isEqualTo(1);
            assertThat(outcomes.getFirst() instanceof Receipt).isEqualTo(accepted == 1);
        }
    }

    @Test
    void approveAgainstDispute() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String deal = started(round);
            String escrow = "escrow-" + deal;
            send(PROVIDER, new DeliverMilestone("job-" + deal, 1, "Done"), OPENED);
            Split claim = new Split(5_000, 15_000);

            List<Outcome> outcomes = race(
                    () -> send(CLIENT, new ApproveMilestone("job-" + deal, 1), OPENED),
                    () -> send(CLIENT, new OpenDispute(escrow, "dispute-" + deal, 1, "Hm", claim, "EUR"), OPENED));

            assertThat(outcomes.get(1)).isInstanceOf(Receipt.class);
            until(() -> job(deal).milestones().toString().contains("DISPUTED"));
            assertThat(count(escrow, EscrowReleased.class)).isLessThanOrEqualTo(1);
            assertThat(holding(deal).status(false)).isEqualTo(HoldingStatus.DISPUTED);
            assertThat(holding(deal).held() + holding(deal).released()).isEqualTo(20_000);
        }
    }

    @Test
    void webhookAgainstCancellation() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String deal = opened(round);
            String payment = paying(deal);

            race(
                    () -> send(SYSTEM, confirmed(deal, payment), OPENED),
                    () -> send(PROVIDER, new CancelJob("job-" + deal, "I am ill"), OPENED));

            until(() -> holding(deal).refunding() == 20_000);
            until(() -> job(deal).status() == JobStatus.CANCELLED);
            assertThat(holding(deal).held() + holding(deal).released()).isZero();
        }
    }

    @Test
    void anApprovedPaymentRevivesALapsedJob() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String deal = opened(round);
            String payment = paying(deal);

            race(
                    () -> send(SYSTEM, confirmed(deal, payment), OPENED),
                    () -> send(SYSTEM, new LapseJob("job-" + deal), OPENED.plus(Duration.ofHours(72))));

            until(() -> job(deal).status() == JobStatus.IN_PROGRESS);
            assertThat(holding(deal).held()).isEqualTo(20_000);
        }
    }

    private static String opened(int round) {
        String deal = Ids.suffix(Ids.fresh(Ids.JOB, round));
        send(
                SYSTEM,
                new OpenJob("job-" + deal, "offer-" + deal, "listing-1", CLIENT_ID, PROVIDER_ID, TERMS, 1_500, "1"),
                OPENED);
        until(() -> !events("escrow-" + deal).isEmpty());
        return deal;
    }

    private static String paying(String deal) {
        String payment = Ids.fresh(Ids.PAYMENT, 1);
        assertThat(send(CLIENT, new StartFunding("escrow-" + deal, payment, SilentGateway.NAME, "card"), OPENED))
                .isInstanceOf(Receipt.class);
        return payment;
    }

    private static String started(int round) {
        String deal = opened(round);
        send(SYSTEM, confirmed(deal, paying(deal)), OPENED);
        until(() -> job(deal).status() == JobStatus.IN_PROGRESS);
        return deal;
    }

    private static ConfirmPayment confirmed(String deal, String payment) {
        return new ConfirmPayment("escrow-" + deal, payment, "gw-" + payment, "approved", 20_000, "EUR", 0);
    }

    private static HoldingState holding(String deal) {
        return node.getBean(Streams.class)
                .state(Ids.ESCROW, "escrow-" + deal, new EscrowDecider())
                .orElseThrow()
                .holding(1)
                .orElseThrow();
    }

    private static JobState job(String deal) {
        return node.getBean(Streams.class)
                .state(Ids.JOB, "job-" + deal, new JobDecider())
                .orElseThrow();
    }

    private static long count(String stream, Class<? extends Event> type) {
        return events(stream).stream()
                .filter(logged -> type.isInstance(logged.event()))
                .count();
    }

    private static List<LoggedEvent> events(String stream) {
        return node.getBean(Log.class).stream(stream, 0);
    }

    private static Outcome send(Actor actor, Command command, Instant at) {
        return node.getBean(Commands.class).send(command, Envelope.of(actor, at));
    }

    private static List<Outcome> race(Callable<Outcome> one, Callable<Outcome> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Outcome> first = threads.submit(() -> {
            start.await();
            return one.call();
        });
        Future<Outcome> second = threads.submit(() -> {
            start.await();
            return other.call();
        });
        return List.of(first.get(), second.get());
    }

    private static void happened(Event event, Instant at) {
        EventJson json = node.getBean(EventJson.class);
        NewEvent logged = new NewEvent(
                UUID.randomUUID().toString(),
                new Place(event.streamId(), 0),
                json.typeOf(event).name(),
                json.typeOf(event).revision(),
                json.write(event),
                "{}",
                at,
                event,
                Map.of());
        node.getBean(LogNode.class).appender().append(new Append(List.of(logged), List.of(), null));
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
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

        /** It stands still, so that no timer comes between. */
        @Bean
        Clock clock() {
            return Clock.fixed(OPENED, ZoneOffset.UTC);
        }

        @Bean
        SilentGateway silentGateway() {
            return new SilentGateway();
        }
    }
}
