package io.trato.projections.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The other way to the one table of tokens: the plain one takes part in the transaction of the batch. */
final class Tokens {

    /**
     * How often a node says that it still works, and looks for segments that nobody works at. Well below the time after
     * which a silent node's claims run out, so that another has taken over within seconds.
     */
    static final Duration LOOK = Duration.ofSeconds(1);

    private Tokens() {}

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
