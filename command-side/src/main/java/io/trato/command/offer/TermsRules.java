package io.trato.command.offer;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.command.Texts;
import io.trato.command.offer.OfferFacts.ListingOnSale;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.market.MarketRules;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.Stay;
import io.trato.contract.offer.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The guards of terms. */
final class TermsRules {

    private static final int MAXIMUM_MILESTONES = 50;
    private static final long MAXIMUM_AMOUNT = 1_000_000_000_000_000L;

    private TermsRules() {}

    static List<Rule> of(Terms terms, Context<OfferFacts> context) {
        OfferFacts facts = context.facts();
        List<Rule> rules = new ArrayList<>();
        rules.add(Texts.plain("terms.scope", terms.scope(), 1, 10_000));
        rules.add(inTheListingsCurrency(terms, facts.listing()));
        rules.add(someMilestones(terms.milestones().size()));
        for (Milestone milestone : terms.milestones()) {
            rules.add(Texts.plain("terms.milestones.title", milestone.title(), 1, 140));
            rules.add(Rule.that(
                    milestone.amount() > 0 && milestone.amount() <= MAXIMUM_AMOUNT,
                    () -> Refusal.of(RefusalCode.AMOUNT_INVALID).at("terms.milestones.amount")));
        }
        rules.add(() -> atLeastTheMinimum(terms, facts.book().at(context.at())));
        rules.add(nightsForRentalsOnly(terms.stay(), facts.listing()));
        return rules;
    }

    private static Rule someMilestones(int count) {
        return () -> count == 0
                ? Refusal.of(RefusalCode.REQUIRED).at("terms.milestones")
                : count <= MAXIMUM_MILESTONES
                        ? null
                        : Refusal.of(
                                        RefusalCode.TOO_LONG,
                                        Map.of("maximum", "" + MAXIMUM_MILESTONES, "actual", "" + count))
                                .at("terms.milestones");
    }

    private static Rule inTheListingsCurrency(Terms terms, @Nullable ListingOnSale listing) {
        return () -> {
            if (listing == null || listing.price() == null) {
                return Refusal.of(RefusalCode.NOT_FOUND).at("listingId");
            }
            String expected = listing.price().currency();
            return expected.equals(terms.currency())
                    ? null
                    : Refusal.of(
                                    RefusalCode.CURRENCY_MISMATCH,
                                    Map.of("expected", expected, "actual", terms.currency()))
                            .at("terms.currency");
        };
    }

    /** Asked after the currency is known to be a real one. */
    private static @Nullable Refusal atLeastTheMinimum(Terms terms, MarketRules rules) {
        long minimum = rules.minimumTotal(terms.currency());
        long total = terms.total();
        return total >= minimum
                ? null
                : Refusal.of(
                                RefusalCode.AMOUNT_BELOW_MINIMUM,
                                Map.of("minimum", "" + minimum, "actual", "" + total, "currency", terms.currency()))
                        .at("terms.milestones");
    }

    private static Rule nightsForRentalsOnly(@Nullable Stay stay, @Nullable ListingOnSale listing) {
        return () -> {
            boolean rental = listing != null && listing.kind() == ListingKind.RENTAL;
            if (stay == null) {
                return rental ? Refusal.of(RefusalCode.REQUIRED).at("terms.stay") : null;
            }
            boolean sound =
                    rental && stay.arrival().isBefore(stay.departure()) && stay.guests() > 0 && stay.guests() <= 500;
            return sound
                    ? null
                    : Refusal.of(
                                    RefusalCode.MALFORMED,
                                    Map.of("expected", "nights of a rental: arrival before departure, 1 to 500 guests"))
                            .at("terms.stay");
        };
    }
}
