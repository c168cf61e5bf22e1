package io.trato.server.simulate;

import io.trato.contract.journal.JournalEntry;
import io.trato.contract.journal.Posting;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.ReadModel;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A journal with a fault: every release is in it twice, in one entry that still sums to zero. */
record PostsReleasesTwice(ReadModel<JournalEntry> sound) implements ReadModel<JournalEntry> {

    @Override
    public JournalEntry fold(String id, @Nullable JournalEntry before, LoggedEvent event) {
        JournalEntry entry = sound.fold(id, before, event);
        List<Posting> postings = entry.kind().equals("EscrowReleased")
                ? Stream.concat(entry.postings().stream(), entry.postings().stream())
                        .toList()
                : entry.postings();
        return new JournalEntry(entry.id(), entry.position(), entry.at(), entry.kind(), entry.dealId(), postings);
    }

    @Override
    public String name() {
        return sound.name();
    }

    @Override
    public int version() {
        return sound.version();
    }

    @Override
    public Class<JournalEntry> documentType() {
        return sound.documentType();
    }

    @Override
    public Collection<String> documents(LoggedEvent event) {
        return sound.documents(event);
    }

    @Override
    public long position(JournalEntry document) {
        return sound.position(document);
    }

    @Override
    public boolean begins(LoggedEvent event) {
        return sound.begins(event);
    }
}
