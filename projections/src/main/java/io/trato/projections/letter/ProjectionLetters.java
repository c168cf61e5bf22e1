package io.trato.projections.letter;

import io.trato.contract.letter.LetterBox;
import io.trato.contract.letter.Redelivery;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.Projection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Parks what projections cannot take, and tries it again for those that run on this node. Nobody else writes a document
 * that waits, since its later events queue; should somebody do so after all, its store refuses to go back.
 */
public final class ProjectionLetters implements Redelivery {

    private final LetterBox letters;
    private final Attempt savepoint;
    private final TransactionTemplate transaction;
    private final Map<String, Open> running = new ConcurrentHashMap<>();

    public ProjectionLetters(LetterBox letters, PlatformTransactionManager transactions) {
        this.letters = letters;
        this.savepoint = Attempt.inTransaction(transactions);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The batches of projections; from now on their letters are delivered here. Documents elsewhere are remembered between
     * batches, but not by who delivers letters: the next of a document's letters may be another node's.
     */
    public ParkingProjector opened(Served served) {
        Served batches = served.rows() ? served : served.remembering();
        running.put(served.processor(), new Open(served, batches));
        return new ParkingProjector(batches, letters, served.rows() ? savepoint : Attempt.plain());
    }

    /** A segment of a processor has become this node's: what is remembered of its documents may be outdated. */
    public void claimed(String processor) {
        Open open = running.get(processor);
        if (open != null) {
            open.batches().projections().forEach(Projection::claimed);
        }
    }

    public void closed(String processor) {
        running.remove(processor);
    }

    @Override
    public Set<String> processors() {
        return Set.copyOf(running.keySet());
    }

    /** Folds events into the document as it is stored now; those that it knows already are passed over. */
    @Override
    public void deliver(String processor, String key, List<LoggedEvent> events) {
        Open open = running.get(processor);
        if (open == null) {
            throw new CancellationException(processor + " has just stopped here");
        }
        Served served = open.letters();
        Projection<?> projection = served.owner(key);
        if (served.rows()) {
            transaction.executeWithoutResult(status -> projection.fold(Map.of(key, events)));
        } else {
            projection.fold(Map.of(key, events));
        }
    }

    @Override
    public boolean passing(Throwable failure) {
        return Failures.passing(failure);
    }

    /** The same projections twice: as letters are delivered to them, and as batches are, which remember. */
    private record Open(Served letters, Served batches) {}
}
