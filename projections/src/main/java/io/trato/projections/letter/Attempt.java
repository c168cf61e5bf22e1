package io.trato.projections.letter;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How to try something that may fail without harming what the caller goes on to do. */
interface Attempt {

    void run(Runnable what);

    /** Documents elsewhere: whatever was written may be written again. */
    static Attempt plain() {
        return Runnable::run;
    }

    /** Rows: PostgreSQL refuses everything else in a transaction in which a statement failed, unless there is a savepoint. */
    static Attempt inTransaction(PlatformTransactionManager transactions) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return what -> nested.executeWithoutResult(status -> what.run());
    }
}
