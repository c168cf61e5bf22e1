package io.trato.projections.run;

import io.trato.projections.letter.ParkingProjector;
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
 */
final class BatchProjector implements EventHandlerInvoker {

    private final ParkingProjector projections;
    private final Progress progress;
    private final Runnable roomForMore;

    /** @param roomForMore called when a batch has left the queue, so that the next events can be fetched meanwhile */
    BatchProjector(ParkingProjector projections, Progress progress, Runnable roomForMore) {
        this.projections = projections;
        this.progress = progress;
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
            LoggedBatch logged = LoggedBatch.of(batch.getMessages());
            project(logged, segment);
            batch.afterCommit(done -> progress.reached(segment.getSegmentId(), logged.lastPosition()));
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
