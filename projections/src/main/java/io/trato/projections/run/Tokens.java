package io.trato.projections.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two ways to the one table of tokens. */
final class Tokens {

    /** How long a node may be silent before another takes its segments. */
    static final Duration CLAIM = Duration.ofSeconds(5);

    private Tokens() {}

    /** Takes part in the transaction that the processor has opened for its batch. */
    static TokenStore inTheBatchsTransaction(DataSource dataSource, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(new TransactionAwareDataSourceProxy(dataSource)::getConnection)
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .contentType(byte[].class)
                .claimTimeout(CLAIM)
                .build();
    }

    /**
     * Every call in a short transaction of its own, for processors that write elsewhere: a transaction that stayed open
     * while Elasticsearch works would hold up the sealing of the log for everybody.
     */
    static TokenStore inShortTransactions(TokenStore tokens, PlatformTransactionManager transactions) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return (TokenStore) Proxy.newProxyInstance(
                TokenStore.class.getClassLoader(), new Class<?>[] {TokenStore.class}, (proxy, method, arguments) -> {
                    try {
                        return own.execute(status -> {
                            try {
                                return method.invoke(tokens, arguments);
                            } catch (InvocationTargetException e) {
                                throw new Refused(e.getTargetException());
                            } catch (IllegalAccessException e) {
                                throw new Refused(e);
                            }
                        });
                    } catch (Refused e) {
                        throw e.reason;
                    }
                });
    }

    /** Carries an exception of any kind out of a transaction, which is rolled back. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Throwable reason;

        Refused(Throwable reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
