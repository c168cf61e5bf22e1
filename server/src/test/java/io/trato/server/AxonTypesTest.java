package io.trato.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.eventstore.axon.PostgresEventStorageEngine;
import io.trato.eventstore.axon.PostgresEventStore;
import io.trato.eventstore.token.ClaimedTokens;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** In the program as it is shipped, with everybody's auto-configuration, Axon stands on our log and on nothing in memory. */
class AxonTypesTest {

    private final ApplicationContext program = House.open().context();

    @Test
    void axonStandsOnTheLog() {
        Configuration axon = program.getBean(Configuration.class);

        assertThat(axon.eventStore()).isInstanceOf(PostgresEventStore.class);
        assertThat(axon.eventBus()).isInstanceOf(PostgresEventStore.class);
        assertThat(program.getBean(EventStorageEngine.class)).isInstanceOf(PostgresEventStorageEngine.class);
        assertThat(axon.getComponent(TokenStore.class)).isInstanceOf(ClaimedTokens.class);
        assertThat(axon.getComponent(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }
}
