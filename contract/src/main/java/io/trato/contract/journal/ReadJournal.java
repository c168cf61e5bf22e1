package io.trato.contract.journal;

import io.trato.contract.Actor;
import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import org.jspecify.annotations.Nullable;

/** The journal in the log's order, whole or of one job; for operators and auditors, empty to everybody else. */
public record ReadJournal(@Nullable String jobId, PageRequest page, Actor viewer) implements Query<Page<JournalEntry>> {

    @Override
    public String readModel() {
        return ReadModels.JOURNAL;
    }
}
