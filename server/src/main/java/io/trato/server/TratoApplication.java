package io.trato.server;

import io.trato.api.ApiConfiguration;
import io.trato.command.CommandConfiguration;
import io.trato.contract.EventCatalog;
import io.trato.eventstore.EventStoreConfiguration;
import io.trato.eventstore.json.EventTypes;
import io.trato.projections.rebuild.RebuildConfiguration;
import io.trato.projections.run.ProjectionsConfiguration;
import io.trato.query.QueryConfiguration;
import io.trato.server.bootstrap.BootstrapConfiguration;
import io.trato.server.health.HealthConfiguration;
import io.trato.server.role.RoleConfiguration;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Every station of the design, named one by one: nothing is found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    EventStoreConfiguration.class,
    CommandConfiguration.class,
    ProjectionsConfiguration.class,
    RebuildConfiguration.class,
    QueryConfiguration.class,
    ApiConfiguration.class,
    BootstrapConfiguration.class,
    HealthConfiguration.class,
    RoleConfiguration.class
})
public class TratoApplication {

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(EventCatalog.FAMILIES);
    }

    /** The only wall clock: whatever decides is told the time. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
