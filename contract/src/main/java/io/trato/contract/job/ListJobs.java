package io.trato.contract.job;

import io.trato.contract.Actor;
import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import org.jspecify.annotations.Nullable;

/**
 * The viewer's jobs on either side, latest first; all jobs for operators and auditors.
 *
 * @param waitingForOperator only those in which only an operator can go on
 * @param mismatchedPayment only those for which something else was paid than was asked for
 */
public record ListJobs(
        @Nullable JobStatus status,
        boolean waitingForOperator,
        boolean mismatchedPayment,
        PageRequest page,
        Actor viewer)
        implements Query<Page<Job>> {

    @Override
    public String readModel() {
        return ReadModels.JOBS;
    }
}
