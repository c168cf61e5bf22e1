package io.trato.command.review;

import io.trato.command.bus.CommandFamily;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.EventSourced;
import io.trato.contract.Outcome;
import io.trato.contract.review.ReviewCommand;
import io.trato.contract.review.ReviewEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** {@link ReviewDecider} as an aggregate of Axon's; it looks at the job that is reviewed. */
public final class ReviewAggregate extends EventSourced<ReviewCommand, ReviewEvent, ReviewState, ReviewFacts> {

    /** Axon makes one before it reads the stream. */
    public ReviewAggregate() {
        super(new ReviewDecider());
    }

    @CommandHandler(commandName = CommandFamily.REVIEW)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(ReviewCommand command, MetaData metadata, Contexts contexts, ReviewedJobs jobs) {
        return decide(command, metadata, contexts.with(metadata, jobs.factsOf(command.reviewId())));
    }
}
