package io.trato.projections.run;

import io.trato.projections.letter.ParkingProjector;
import java.time.Duration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Hands a processor's batch to its projections as a whole, when the last message of it comes. Each segment sees every event
 * and writes the documents whose identifiers are its share: so an event may change several documents, and a document is
 * written by one segment only. Events that concern nobody still move the position on, which read-your-writes waits for.
 *
 * <p>When one batch follows another it rests after each for twice as long as that took, so that the next one gathers what comes
 * meanwhile: small batches cost hardly less than big ones. It does not while there is more to do than fits a batch, or while
 * somebody waits for it.
 */
final class BatchProjector implements EventHandlerInvoker {

    /** How many times as long as it has worked. */
    private static final int RESTS = 2;

    private static final long LONGEST_REST = Duration.ofMillis(50).toNanos();

    /** A batch follows another when it begins less than this after it, and its rest if it had one. */
    private static final long FOLLOWING = Duration.ofMillis(10).toNanos();

    private final ParkingProjector projections;
    private final Progress progress;
    private final int full;
    private final Runnable roomForMore;
    private volatile long over = System.nanoTime() - FOLLOWING;

    /**
     * @param full how many events a batch holds when there are more of them
     * @param roomForMore called when a batch has left the queue, so that the next events can be fetched meanwhile
     */
    BatchProjector(ParkingProjector projections, Progress progress, int full, Runnable roomForMore) {
        this.projections = projections;
        this.progress = progress;
        this.full = full;
        this.roomForMore = roomForMore;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        if (!(unit instanceof BatchingUnitOfWork<?> batch)) {
            throw new IllegalStateException("projections work on batches only");
        }
        if (batch.isLastMessage(message)) {
            roomForMore.run();
            long began = System.nanoTime();
            LoggedBatch logged = LoggedBatch.of(batch.getMessages());
            project(logged, segment);
            batch.afterCommit(done -> {
                progress.reached(segment.getSegmentId(), logged.lastPosition());
                if (began - over < FOLLOWING && batch.getMessages().size() < full) {
                    rest(System.nanoTime() - began);
                }
                over = System.nanoTime();
            });
        }
    }

    private void rest(long cost) {
        try {
            progress.rest(Math.min(RESTS * cost, LONGEST_REST));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** An Error would end the processor's thread without a word and leave its health green; as an exception it is retried. */
    private void project(LoggedBatch batch, Segment segment) {
        try {
            projections.project(batch.events(), segment::matches);
        } catch (LinkageError | VirtualMachineError | AssertionError e) {
            throw new IllegalStateException("projecting up to position " + batch.lastPosition() + " failed", e);
        }
    }
}
