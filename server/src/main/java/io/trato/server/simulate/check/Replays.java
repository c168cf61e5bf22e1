package io.trato.server.simulate.check;

import static io.trato.server.simulate.world.Violation.unless;

import io.trato.command.Decider;
import io.trato.command.account.AccountDecider;
import io.trato.command.bus.Unstored.Memory;
import io.trato.command.calendar.CalendarDecider;
import io.trato.command.escrow.EscrowDecider;
import io.trato.command.job.JobDecider;
import io.trato.command.listing.ListingDecider;
import io.trato.command.offer.OfferDecider;
import io.trato.command.reputation.ReputationDecider;
import io.trato.command.review.ReviewDecider;
import io.trato.command.wallet.WalletDecider;
import io.trato.contract.Event;
import io.trato.contract.Ids;
import io.trato.contract.log.LoggedEvent;
import io.trato.server.simulate.ground.DealOf;
import io.trato.server.simulate.ground.Ground;
import io.trato.server.simulate.ground.Product;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether what a stream's events come to is what its aggregate has become. What was compared may be forgotten. */
public final class Replays {

    private static final long EVENTS_A_COMPARISON = 200;

    private static final Map<String, Decider<?, ?, ?, ?>> DECIDERS = Map.of(
            Ids.ACCOUNT, new AccountDecider(),
            Ids.LISTING, new ListingDecider(),
            Ids.OFFER, new OfferDecider(),
            Ids.JOB, new JobDecider(),
            Ids.ESCROW, new EscrowDecider(),
            Ids.WALLET, new WalletDecider(),
            Ids.REVIEW, new ReviewDecider(),
            Ids.REPUTATION, new ReputationDecider(),
            Ids.CALENDAR, new CalendarDecider());

    private final Ground ground;
    private final Product product;
    private final Map<String, Memory> compared = new HashMap<>();
    private long count;

    public Replays(Ground ground, Product product) {
        this.ground = ground;
        this.product = product;
    }

    /** How many streams were compared. */
    public long count() {
        return count;
    }

    /** A wallet lives as long as its provider, and so it is compared from time to time. */
    public void add(List<LoggedEvent> events) {
        LoggedEvent last = events.getLast();
        if (Ids.typeOf(last.streamId()).equals(Ids.WALLET) && isLong(last)) {
            compare(last.streamId());
            ground.forget(last.streamId(), Math.min(product.needed(last.streamId()), last.sequence() + 1));
        }
    }

    /** Nothing will happen about a deal any more. */
    public void settled(String deal) {
        for (String stream : DealOf.streams(deal)) {
            compare(stream);
            compared.remove(stream);
            ground.forget(stream, Long.MAX_VALUE);
        }
    }

    private boolean isLong(LoggedEvent last) {
        Memory before = compared.get(last.streamId());
        return last.sequence() - (before == null ? 0 : before.version()) >= EVENTS_A_COMPARISON;
    }

    /** Replays a stream from where it was last compared. */
    public void compare(String stream) {
        Memory live = ground.state(stream).orElse(null);
        if (live != null) {
            Decider<?, ?, ?, ?> decider = Objects.requireNonNull(DECIDERS.get(Ids.typeOf(stream)), stream);
            Memory replayed = replayed(stream, decider);
            unless(replayed.equals(live), "%s became %s, and replayed it is %s", stream, live, replayed);
            compared.put(stream, live);
            count++;
        }
    }

    @SuppressWarnings("unchecked")
    private <E extends Event, S> Memory replayed(String stream, Decider<?, E, S, ?> decider) {
        Memory before = compared.get(stream);
        S state = before == null ? decider.initial() : (S) before.state();
        long version = before == null ? -1 : before.version();
        for (LoggedEvent logged : ground.log().stream(stream, version + 1)) {
            unless(logged.sequence() == version + 1, "%s has no event %d", stream, version + 1);
            state = decider.evolve(state, (E) logged.event(), logged.at());
            version = logged.sequence();
        }
        return new Memory(state, version);
    }
}
