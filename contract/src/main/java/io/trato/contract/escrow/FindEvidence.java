package io.trato.contract.escrow;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.util.Optional;

/** A file that was brought forward in a dispute of a job, for who may see that job; for anybody else there is none. */
public record FindEvidence(String jobId, String uploadId, Actor viewer) implements Query<Optional<EvidenceFile>> {

    @Override
    public String readModel() {
        return ReadModels.JOBS;
    }
}
