package io.trato.projections;

import io.trato.contract.Event;
import io.trato.contract.EventCatalog;
import io.trato.contract.MetadataKeys;
import io.trato.embedded.TestServices;
import io.trato.eventstore.EventStoreConfiguration;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.NewEvent;
import io.trato.eventstore.append.Place;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import io.trato.projections.rebuild.RebuildConfiguration;
import io.trato.projections.run.ProjectionsConfiguration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A log and its read models on real engines: everything between an event and its document. */
public final class LiveLog implements AutoCloseable {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private final List<Class<?>> beside;
    private final TestServices.Database database;
    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final ConfigurableApplicationContext node;
    private final Map<String, Long> next = new HashMap<>();
    private long position;

    /** @param beside configurations besides those of the log and its projections */
    public LiveLog(List<Class<?>> beside, String... properties) {
        this.beside = List.copyOf(beside);
        this.database = TestServices.postgres();
        this.node = start(properties);
    }

    /** Another process on the same engines. */
    public ConfigurableApplicationContext start(String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "spring.datasource.url=" + database.jdbcUrl(),
                "spring.datasource.username=" + database.app().user(),
                "spring.datasource.password=" + database.app().password(),
                "spring.flyway.user=" + database.owner().user(),
                "spring.flyway.password=" + database.owner().password(),
                "spring.flyway.placeholders.applicationRole=" + database.app().user(),
                "spring.elasticsearch.uris=" + TestServices.elasticsearch(),
                "spring.main.banner-mode=off",
                "axon.update-check.disabled=true",
                "axon.timeout.enabled=false",
                "trato.elasticsearch.prefix=" + prefix));
        all.addAll(List.of(properties));
        return new SpringApplicationBuilder(Node.class)
                .sources(beside.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .properties(all.toArray(String[]::new))
                .run();
    }

    /** What happened in one go, in one stream; answers its position once it is sealed. */
    public long happened(Event... events) throws Exception {
        EventJson json = node.getBean(EventJson.class);
        List<NewEvent> logged = new ArrayList<>();
        for (Event event : events) {
            logged.add(logged(json, event));
        }
        NewEvent last = logged.getLast();
        node.getBean(LogNode.class).appender().append(new Append(logged, List.of(), null));
        position = node.getBean(LogNode.class)
                .log()
                .sealed(last.place().stream(), last.place().sequence())
                .get(20, TimeUnit.SECONDS);
        return position;
    }

    /** The position of the last event. */
    public long position() {
        return position;
    }

    public ConfigurableApplicationContext node() {
        return node;
    }

    public <T> T bean(Class<T> type) {
        return node.getBean(type);
    }

    public String prefix() {
        return prefix;
    }

    private NewEvent logged(EventJson json, Event event) {
        Map<String, String> metadata = Map.of(
                MetadataKeys.ACTOR, "account-a", MetadataKeys.COMMAND, "Test", MetadataKeys.CORRELATION_ID, "c-1");
        return new NewEvent(
                UUID.randomUUID().toString(),
                new Place(event.streamId(), next.merge(event.streamId(), 1L, Long::sum) - 1),
                json.typeOf(event).name(),
                json.typeOf(event).revision(),
                json.write(event),
                json.writeMetadata(metadata),
                NOON.plusSeconds(position),
                event,
                metadata);
    }

    @Override
    public void close() {
        node.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({EventStoreConfiguration.class, ProjectionsConfiguration.class, RebuildConfiguration.class})
    static class Node {

        @Bean
        EventTypes eventTypes() {
            return EventTypes.of(EventCatalog.FAMILIES);
        }
    }
}
