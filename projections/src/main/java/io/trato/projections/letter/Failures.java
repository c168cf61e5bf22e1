package io.trato.projections.letter;

import io.trato.projections.elastic.ElasticsearchUnavailableException;
import java.util.concurrent.CancellationException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** Which failures are an event's own. */
final class Failures {

    private Failures() {}

    /**
     * Whether something else is to blame, which will be over some time: an engine that is away, overloaded or full, a
     * transaction that could not be had, a node that stops or has no memory left. It is no reason to park anything.
     */
    static boolean passing(Throwable failure) {
        return switch (failure) {
            case DataIntegrityViolationException refused -> false;
            case DataAccessException away -> true;
            case TransactionException away -> true;
            case ElasticsearchUnavailableException away -> true;
            case CancellationException stopping -> true;
            case OutOfMemoryError exhausted -> true;
            default -> false;
        };
    }
}
