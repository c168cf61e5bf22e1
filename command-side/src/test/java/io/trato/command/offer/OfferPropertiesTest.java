package io.trato.command.offer;

import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import io.trato.command.Context;
import io.trato.command.Decision.Accepted;
import io.trato.command.offer.OfferFacts.ListingOnSale;
import io.trato.contract.Actor;
import io.trato.contract.Role;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.market.MarketRules;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.OfferCommand;
import io.trato.contract.offer.OfferCommand.AcceptOffer;
import io.trato.contract.offer.OfferCommand.CounterOffer;
import io.trato.contract.offer.OfferCommand.ExpireOffer;
import io.trato.contract.offer.OfferCommand.MakeOffer;
import io.trato.contract.offer.OfferCommand.RejectOffer;
import io.trato.contract.offer.OfferCommand.RequestQuote;
import io.trato.contract.offer.OfferCommand.ReviseOffer;
import io.trato.contract.offer.OfferCommand.WithdrawOffer;
import io.trato.contract.offer.OfferEvent;
import io.trato.contract.offer.OfferStatus;
import io.trato.contract.offer.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever anybody asks of a negotiation: revisions count up by one, no step comes too late, and an end is an end. */
class OfferPropertiesTest {

    private static final String ID = "offer-1";
    private static final Actor CLIENT = account("account-c", Role.CLIENT);
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);
    private static final Actor OPERATOR = account("account-o", Role.OPERATOR);
    private static final Actor SYSTEM = Actor.system("test");
    private static final OfferDecider DECIDER = new OfferDecider();
    private static final Terms TERMS = new Terms("Work", "EUR", List.of(new Milestone("All", 20_000, null)), null);

    @Test
    void aNegotiationGoesStepByStepAndEndsOnce() {
        qt().withExamples(1_500).forAll(longs().all()).check(OfferPropertiesTest::holds);
    }

    private static boolean holds(long seed) {
        Random random = new Random(seed);
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        OfferState state = DECIDER.initial();
        List<OfferEvent> events = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(random.nextInt(6) == 0 ? 24 * 9 : 48)));
            OfferState before = state;
            Context<OfferFacts> context = new Context<>(
                    List.of(CLIENT, PROVIDER, OPERATOR, SYSTEM).get(random.nextInt(4)), now, false, FACTS);
            if (DECIDER.decide(state, command(random, state), context) instanceof Accepted<OfferEvent> accepted) {
                assertThat(accepted.events()).hasSizeLessThanOrEqualTo(1);
                for (OfferEvent event : accepted.events()) {
                    state = DECIDER.evolve(state, event, now);
                    events.add(event);
                    times.add(now);
                }
            }
            assertThat(state == before || before.status() == null || isOpen(before))
                    .as("an end is an end")
                    .isTrue();
            assertThat(state.revision() - before.revision()).isBetween(0, 1);
            assertThat(state == before || state.status() == OfferStatus.EXPIRED || isInTime(before, now))
                    .as("no step comes too late")
                    .isTrue();
        }
        assertThat(replayed(events, times)).isEqualTo(state);
        return true;
    }

    private static final OfferFacts FACTS = facts();

    private static OfferCommand command(Random random, OfferState state) {
        int revision = state.revision() - (random.nextInt(6) == 0 ? 1 : 0);
        return switch (random.nextInt(state.status() == null ? 2 : 12)) {
            case 0 -> new RequestQuote(ID, "listing-1", "How much?");
            case 1, 2 -> new MakeOffer(ID, "listing-1", TERMS);
            case 3, 4 -> new ReviseOffer(ID, TERMS);
            case 5, 6, 7 -> new CounterOffer(ID, revision, TERMS);
            case 8 -> random.nextInt(5) == 0 ? new AcceptOffer(ID, revision) : new CounterOffer(ID, revision, TERMS);
            case 9 -> random.nextInt(5) == 0 ? new RejectOffer(ID, "no") : new ReviseOffer(ID, TERMS);
            case 10 -> random.nextInt(5) == 0 ? new WithdrawOffer(ID) : new ReviseOffer(ID, TERMS);
            default -> new ExpireOffer(ID);
        };
    }

    private static boolean isOpen(OfferState state) {
        return state.status() == OfferStatus.REQUESTED || state.status() == OfferStatus.OPEN;
    }

    private static boolean isInTime(OfferState state, Instant now) {
        return state.status() == null
                || now.isBefore(DealDeadlines.FIRST.offerExpiry(state.startedAt(), state.steppedAt()));
    }

    private static OfferState replayed(List<OfferEvent> events, List<Instant> times) {
        OfferState state = DECIDER.initial();
        for (int i = 0; i < events.size(); i++) {
            state = DECIDER.evolve(state, events.get(i), times.get(i));
        }
        return state;
    }

    private static OfferFacts facts() {
        ListingOnSale listing = new ListingOnSale(
                "listing-1",
                "account-p",
                ListingKind.SERVICE,
                ListingStatus.PUBLISHED,
                new Price(4_000, "EUR", PriceUnit.HOUR));
        return new OfferFacts(listing, MarketRules.FIRST, 0);
    }
}
