package io.trato.projections.journal;

import io.trato.contract.Event;
import io.trato.contract.ReadModels;
import io.trato.contract.journal.Balance;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.journal.Posting;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.ReadModel;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sums of the journal, by account, owner and currency. */
public final class BalanceFold implements ReadModel<Balance> {

    @Override
    public String name() {
        return ReadModels.JOURNAL;
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<Balance> documentType() {
        return Balance.class;
    }

    @Override
    public Set<String> documents(LoggedEvent event) {
        Set<String> ids = new LinkedHashSet<>();
        for (Posting posting : postings(event)) {
            ids.add(BalanceKey.of(posting).id());
        }
        return Collections.unmodifiableSet(ids);
    }

    @Override
    public boolean begins(LoggedEvent event) {
        return false;
    }

    @Override
    public boolean concerns(Class<? extends Event> kind) {
        return Postings.perhaps(kind);
    }

    @Override
    public boolean owns(String id) {
        return BalanceKey.isOne(id);
    }

    @Override
    public long position(Balance document) {
        return document.position();
    }

    @Override
    public Balance fold(String id, @Nullable Balance document, LoggedEvent event) {
        BalanceKey key = BalanceKey.parse(id);
        long debit = document == null ? 0 : document.debit();
        long credit = document == null ? 0 : document.credit();
        for (Posting posting : postings(event)) {
            if (BalanceKey.of(posting).equals(key)) {
                debit = Math.addExact(debit, Math.max(posting.amount(), 0));
                credit = Math.subtractExact(credit, Math.min(posting.amount(), 0));
            }
        }
        return new Balance(key.account(), key.owner(), key.currency(), debit, credit, event.position());
    }

    private static List<Posting> postings(LoggedEvent event) {
        return Postings.entry(event).map(JournalEntry::postings).orElse(List.of());
    }
}
