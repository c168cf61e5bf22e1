package io.trato.command.job;

import io.trato.command.bus.CommandFamily;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.EventSourced;
import io.trato.contract.Outcome;
import io.trato.contract.job.JobCommand;
import io.trato.contract.job.JobEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** {@link JobDecider} as an aggregate of Axon's; a stay looks at its listing's time zone. */
public final class JobAggregate extends EventSourced<JobCommand, JobEvent, JobState, JobFacts> {

    /** Axon makes one before it reads the stream. */
    public JobAggregate() {
        super(new JobDecider());
    }

    @CommandHandler(commandName = CommandFamily.JOB)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(JobCommand command, MetaData metadata, Contexts contexts, JobSurroundings surroundings) {
        return decide(command, metadata, contexts.with(metadata, surroundings.factsOf(state())));
    }
}
