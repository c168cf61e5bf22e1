package io.trato.eventstore;

import io.trato.eventstore.axon.PostgresEventStore;
import io.trato.eventstore.token.ClaimedTokens;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Refuses to start unless Axon really uses the log. When its auto-configuration is evaluated in another order than it was
 * written for, it falls back to stores in memory without a word, and everything works until the first restart.
 */
final class OwnStores implements SmartInitializingSingleton {

    private final ObjectProvider<Configuration> axon;

    OwnStores(ObjectProvider<Configuration> axon) {
        this.axon = axon;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Configuration configuration = axon.getObject();
        expect(PostgresEventStore.class, "event store", configuration.eventStore());
        expect(PostgresEventStore.class, "event bus", configuration.eventBus());
        expect(ClaimedTokens.class, "token store", configuration.getComponent(TokenStore.class));
        expect(
                SpringTransactionManager.class,
                "transaction manager",
                configuration.getComponent(TransactionManager.class));
    }

    private static void expect(Class<?> wanted, String role, Object found) {
        if (!wanted.isInstance(found)) {
            throw new IllegalStateException(
                    "Axon's " + role + " is a " + found.getClass().getName() + " instead of our "
                            + wanted.getSimpleName() + ": nothing would be kept. Is EventStoreConfiguration imported?");
        }
    }
}
