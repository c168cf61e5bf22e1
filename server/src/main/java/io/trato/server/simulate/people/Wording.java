package io.trato.server.simulate.people;

import io.trato.contract.listing.ListingKind;
import io.trato.contract.offer.CancellationPolicy;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.Stay;
import io.trato.contract.offer.Terms;
import io.trato.server.simulate.people.Crowd.Ware;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is agreed on: amounts that divide badly, some equal ones, some milestones of a single minor unit, nights for a place to stay. */
record Wording(Chance chance, Agenda agenda) {

    private static final int TINY = 100;
    private static final int EQUAL = 200;
    private static final long LEAST = 10_000;

    Terms terms(Ware ware) {
        String currency = ware.seller().currency();
        return ware.kind() == ListingKind.RENTAL
                ? new Terms("A stay", currency, List.of(milestone(LEAST)), stay())
                : new Terms("A piece of work", currency, milestones(), null);
    }

    private List<Milestone> milestones() {
        if (chance.happens(EQUAL)) {
            return Collections.nCopies((int) chance.between(2, 4), milestone(LEAST));
        }
        List<Milestone> milestones = new ArrayList<>();
        milestones.add(milestone(LEAST));
        for (long more = chance.between(0, 3); more > 0; more--) {
            milestones.add(chance.happens(TINY) ? new Milestone("A trifle", 1, null) : milestone(1));
        }
        return milestones;
    }

    private Milestone milestone(long least) {
        return new Milestone("A part", chance.between(least, 400_000), null);
    }

    private Stay stay() {
        LocalDate arrival =
                LocalDate.ofInstant(agenda.instant(), ZoneOffset.UTC).plusDays(chance.between(0, 40));
        return new Stay(
                arrival,
                arrival.plusDays(chance.between(1, 14)),
                2,
                chance.oneOf(List.of(CancellationPolicy.values())));
    }
}
