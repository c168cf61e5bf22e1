package io.trato.projections.journal;

import io.trato.contract.Event;
import io.trato.contract.ReadModels;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.ReadModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journal: one entry for each event that moves money. */
public final class JournalFold implements ReadModel<JournalEntry> {

    @Override
    public String name() {
        return ReadModels.JOURNAL;
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<JournalEntry> documentType() {
        return JournalEntry.class;
    }

    @Override
    public List<String> documents(LoggedEvent event) {
        return Postings.entry(event).map(entry -> List.of(entry.id())).orElse(List.of());
    }

    @Override
    public boolean concerns(Class<? extends Event> kind) {
        return Postings.perhaps(kind);
    }

    /** Answers false although nothing comes before: what is posted already is looked for, since it cannot be written over. */
    @Override
    public boolean begins(LoggedEvent event) {
        return false;
    }

    @Override
    public boolean ofOneEvent() {
        return true;
    }

    @Override
    public boolean owns(String id) {
        return !BalanceKey.isOne(id);
    }

    @Override
    public long position(JournalEntry document) {
        return document.position();
    }

    @Override
    public JournalEntry fold(String id, @Nullable JournalEntry document, LoggedEvent event) {
        return Postings.entry(event)
                .orElseThrow(() -> new IllegalArgumentException("event " + event.eventId() + " moves no money"));
    }
}
