package io.trato.query.job;

import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.query.Viewing;
import java.util.Optional;

/** Whose job it is, from the log itself: a timeline must not depend on how far the view of jobs is. */
final class Parties {

    private final Log log;

    Parties(Log log) {
        this.log = log;
    }

    /** How a job began, when there is one and the viewer may see it. */
    Optional<JobOpened> opening(String jobId, Actor viewer) {
        if (!Ids.typeOf(jobId).equals(Ids.JOB)) {
            return Optional.empty();
        }
        return log.stream(jobId, 0).stream()
                .map(LoggedEvent::event)
                .filter(JobOpened.class::isInstance)
                .map(JobOpened.class::cast)
                .findFirst()
                .filter(opened -> Viewing.deal(viewer, opened.clientId(), opened.providerId()));
    }
}
