package io.trato.contract.job;

import io.trato.contract.Actor;
import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;

/** What happened to a job and to the offer it came from, oldest first; empty to those who may not see the job. */
public record ReadTimeline(String jobId, PageRequest page, Actor viewer) implements Query<Page<TimelineEntry>> {

    @Override
    public String readModel() {
        return ReadModels.TIMELINE;
    }
}
