package io.trato.command.offer;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.Decision.Accepted;
import io.trato.command.Editions;
import io.trato.command.Scenario;
import io.trato.command.offer.OfferFacts.ListingOnSale;
import io.trato.contract.Actor;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.OfferCommand;
import io.trato.contract.offer.OfferCommand.AcceptOffer;
import io.trato.contract.offer.OfferCommand.ExpireOffer;
import io.trato.contract.offer.OfferCommand.MakeOffer;
import io.trato.contract.offer.OfferEvent;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.Terms;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A second version of the rules comes into force a day after a negotiation has begun. */
class OfferEditionsTest {

    private static final String ID = "offer-1";
    private static final Actor CLIENT = account("account-c", Role.CLIENT);
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);

    private final Scenario<OfferCommand, OfferEvent, OfferState, OfferFacts> offer = Scenario.of(
            new OfferDecider(),
            new OfferFacts(
                    new ListingOnSale(
                            "listing-1",
                            "account-p",
                            ListingKind.SALE,
                            ListingStatus.PUBLISHED,
                            new Price(4_000, "EUR", PriceUnit.FIXED)),
                    Editions.BOTH,
                    0,
                    (_, _) -> null));

    @Test
    void aThreadKeepsTheDeadlinesUnderWhichItBegan() {
        offer.does(CLIENT, made())
                .after(Duration.ofDays(7).minusSeconds(1))
                .accepts(SYSTEM, new ExpireOffer(ID))
                .after(Duration.ofSeconds(1))
                .refuses(PROVIDER, new AcceptOffer(ID, 1), RefusalCode.NOT_NOW)
                .does(SYSTEM, new ExpireOffer(ID));
    }

    @Test
    void whatIsAgreedOnGoesByTheVersionInForceThen() {
        offer.does(CLIENT, made()).after(Duration.ofDays(2));
        assertThat(((Accepted<OfferEvent>) offer.when(PROVIDER, new AcceptOffer(ID, 1))).events())
                .singleElement()
                .isInstanceOfSatisfying(
                        OfferAccepted.class,
                        accepted -> assertThat(accepted.policyVersion()).isEqualTo("2026-2"));
    }

    @Test
    void aThreadThatBeginsLaterGoesByTheSecond() {
        offer.after(Duration.ofDays(1))
                .does(CLIENT, made())
                .after(Duration.ofDays(2))
                .refuses(PROVIDER, new AcceptOffer(ID, 1), RefusalCode.NOT_NOW)
                .does(SYSTEM, new ExpireOffer(ID));
    }

    private static MakeOffer made() {
        return new MakeOffer(
                ID, "listing-1", new Terms("Casa", "EUR", List.of(new Milestone("Todo", 50_000, null)), null));
    }
}
