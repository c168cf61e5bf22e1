package io.trato.command.importing;

import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.listing.ListingCommand.DraftListing;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The other side of the border: keeps what is drafted and refuses what it has, as the aggregate does. */
final class Marketplace implements Commands {

    final Map<String, DraftListing> listings = new ConcurrentHashMap<>();
    final Map<String, Envelope> envelopes = new ConcurrentHashMap<>();
    final AtomicInteger sent = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();

    /** What happens to the so manieth command before it is decided: a refusal, an exception, or null to go on. */
    volatile Function<Integer, @Nullable Refusal> fate = _ -> null;

    @Override
    public Outcome send(Command command, Envelope envelope) {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            DraftListing draft = (DraftListing) command;
            Refusal refusal = fate.apply(sent.incrementAndGet());
            if (refusal != null) {
                return refusal;
            }
            if (listings.putIfAbsent(draft.listingId(), draft) != null) {
                return Refusal.of(RefusalCode.ALREADY_EXISTS);
            }
            envelopes.put(draft.listingId(), envelope);
            return new Receipt(draft.listingId(), 1);
        } finally {
            atOnce.decrementAndGet();
        }
    }
}
