package io.trato.contract.job;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.util.Optional;

/** One job, for its two sides, operators and auditors. */
public record FindJob(String jobId, Actor viewer) implements Query<Optional<Job>> {

    @Override
    public String readModel() {
        return ReadModels.JOBS;
    }
}
