package io.trato.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.bus.Streams;
import io.trato.command.escrow.SilentGateway;
import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Event;
import io.trato.contract.EventCatalog;
import io.trato.contract.Outcome;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The command side with its policies on a real log. Its clock stands still, so that no timer comes between, unless it is moved. */
public final class RaceNode implements AutoCloseable {

    public static final Instant OPENED = Instant.parse("2026-03-01T12:00:00Z");

    private final ConfigurableApplicationContext node;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public RaceNode(Path uploads) {
        this(uploads, Clock.fixed(OPENED, ZoneOffset.UTC));
    }

    /** @param clock by which timers are fired */
    public RaceNode(Path uploads, Clock clock) {
        TestServices.Database database = TestServices.postgres();
        node = new SpringApplicationBuilder(Node.class)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock))
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
                        "trato.timers.poll=100ms",
                        "trato.uploads.dir=" + uploads)
                .run();
    }

    public Streams streams() {
        return node.getBean(Streams.class);
    }

    public Outcome send(Actor actor, Command command, Instant at) {
        return node.getBean(Commands.class).send(command, Envelope.of(actor, at));
    }

    /** The next event of a stream, put there without anybody deciding about it. */
    public void happened(Event event, Instant at) {
        EventJson json = node.getBean(EventJson.class);
        NewEvent logged = new NewEvent(
                UUID.randomUUID().toString(),
                new Place(event.streamId(), events(event.streamId()).size()),
                json.typeOf(event).name(),
                json.typeOf(event).revision(),
                json.write(event),
                "{}",
                at,
                event,
                Map.of());
        node.getBean(LogNode.class).appender().append(new Append(List.of(logged), List.of(), null));
    }

    public List<LoggedEvent> events(String stream) {
        return node.getBean(Log.class).stream(stream, 0);
    }

    public long count(String stream, Class<? extends Event> type) {
        return events(stream).stream()
                .filter(logged -> type.isInstance(logged.event()))
                .count();
    }

    /** Lets all of them go at the same time; their answers in the given order. */
    public <T> List<T> race(List<Callable<T>> runners) throws Exception {
        CyclicBarrier start = new CyclicBarrier(runners.size());
        List<Future<T>> running = runners.stream()
                .map(runner -> threads.submit(() -> {
                    start.await();
                    return runner.call();
                }))
                .toList();
        List<T> answers = new ArrayList<>();
        for (Future<T> runner : running) {
            answers.add(runner.get());
        }
        return answers;
    }

    public static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never came to that").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        node.close();
        threads.close();
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
        SilentGateway silentGateway() {
            return new SilentGateway();
        }
    }
}
