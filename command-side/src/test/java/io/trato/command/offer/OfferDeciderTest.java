package io.trato.command.offer;

import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.Scenario;
import io.trato.command.offer.OfferFacts.ListingOnSale;
import io.trato.contract.Actor;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.contract.market.MarketRules;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.OfferCommand;
import io.trato.contract.offer.OfferCommand.AcceptOffer;
import io.trato.contract.offer.OfferCommand.CounterOffer;
import io.trato.contract.offer.OfferCommand.MakeOffer;
import io.trato.contract.offer.OfferCommand.RejectOffer;
import io.trato.contract.offer.OfferCommand.RequestQuote;
import io.trato.contract.offer.OfferCommand.ReviseOffer;
import io.trato.contract.offer.OfferCommand.WithdrawOffer;
import io.trato.contract.offer.OfferEvent;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.OfferEvent.OfferCountered;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.OfferEvent.OfferRejected;
import io.trato.contract.offer.OfferEvent.OfferWithdrawn;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferDeciderTest {

    private static final String ID = "offer-1";
    private static final String LISTING = "listing-1";
    private static final Actor CLIENT = account("account-c", Role.CLIENT);
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER, Role.CLIENT);
    private static final Actor STRANGER = account("account-x", Role.CLIENT);
    private static final Actor OPERATOR = account("account-o", Role.OPERATOR);
    private static final Terms TERMS = terms("EUR", 50_000);

    private final Scenario<OfferCommand, OfferEvent, OfferState, OfferFacts> offer =
            about(ListingStatus.PUBLISHED, new Price(4_000, "EUR", PriceUnit.HOUR));

    @Test
    void aRequestIsAnsweredCounteredAndAccepted() {
        offer.does(CLIENT, new RequestQuote(ID, LISTING, "Gotea el grifo"))
                .refuses(CLIENT, new MakeOffer(ID, LISTING, TERMS), RefusalCode.FORBIDDEN)
                .accepts(
                        PROVIDER,
                        new MakeOffer(ID, LISTING, TERMS),
                        new OfferMade(ID, LISTING, "account-c", "account-p", Side.PROVIDER, TERMS))
                .refuses(PROVIDER, new AcceptOffer(ID, 1), RefusalCode.NOT_YOUR_TURN)
                .accepts(
                        CLIENT,
                        new CounterOffer(ID, 1, terms("EUR", 40_000)),
                        new OfferCountered(ID, 2, Side.CLIENT, terms("EUR", 40_000)))
                .refuses(PROVIDER, new AcceptOffer(ID, 1), RefusalCode.REVISION_CONFLICT)
                .accepts(
                        PROVIDER,
                        new AcceptOffer(ID, 2),
                        new OfferAccepted(
                                ID,
                                LISTING,
                                "account-c",
                                "account-p",
                                2,
                                terms("EUR", 40_000),
                                terms("EUR", 40_000).hash(),
                                1500,
                                "2026-1"))
                .refuses(CLIENT, new WithdrawOffer(ID), RefusalCode.WRONG_STATE);
    }

    @Test
    void theLevelAtAcceptanceSetsTheRate() {
        about(ListingStatus.PUBLISHED, new Price(4_000, "EUR", PriceUnit.HOUR), 2_000)
                .does(CLIENT, new MakeOffer(ID, LISTING, TERMS))
                .accepts(
                        PROVIDER,
                        new AcceptOffer(ID, 1),
                        new OfferAccepted(
                                ID, LISTING, "account-c", "account-p", 1, TERMS, TERMS.hash(), 1_000, "2026-1"));
    }

    @Test
    void aClientMaySpeakFirstOnAPricedListing() {
        offer.accepts(
                        CLIENT,
                        new MakeOffer(ID, LISTING, TERMS),
                        new OfferMade(ID, LISTING, "account-c", "account-p", Side.CLIENT, TERMS))
                .does(CLIENT, new ReviseOffer(ID, terms("EUR", 45_000)))
                .refuses(PROVIDER, new ReviseOffer(ID, TERMS), RefusalCode.NOT_YOUR_TURN)
                .accepts(PROVIDER, new RejectOffer(ID, ""), new OfferRejected(ID, ""));
        about(ListingStatus.PUBLISHED, new Price(0, "EUR", PriceUnit.QUOTE))
                .refuses(CLIENT, new MakeOffer(ID, LISTING, TERMS), RefusalCode.WRONG_STATE);
    }

    @Test
    void onlyTheAuthorWithdrawsAndOnlyTheOtherSideRejects() {
        offer.does(CLIENT, new MakeOffer(ID, LISTING, TERMS))
                .refuses(PROVIDER, new WithdrawOffer(ID), RefusalCode.NOT_YOUR_TURN)
                .refuses(CLIENT, new RejectOffer(ID, "no"), RefusalCode.NOT_YOUR_TURN)
                .accepts(CLIENT, new WithdrawOffer(ID), new OfferWithdrawn(ID));
    }

    @Test
    void anOperatorRemovesAnOffer() {
        offer.does(CLIENT, new RequestQuote(ID, LISTING, "Hola"))
                .accepts(OPERATOR, new RejectOffer(ID, "abuse"), new OfferRejected(ID, "abuse"));
    }

    @Test
    void toAStrangerThereIsNoOffer() {
        offer.does(CLIENT, new MakeOffer(ID, LISTING, TERMS))
                .refuses(STRANGER, new AcceptOffer(ID, 1), RefusalCode.NOT_FOUND)
                .refuses(STRANGER, new RejectOffer(ID, ""), RefusalCode.NOT_FOUND)
                .refuses(STRANGER, new WithdrawOffer(ID), RefusalCode.NOT_FOUND);
    }

    @Test
    void termsMustBeWorthwhileAndInTheListingsCurrency() {
        offer.refuses(CLIENT, new MakeOffer(ID, LISTING, terms("EUR", 9_999)), RefusalCode.AMOUNT_BELOW_MINIMUM)
                .refuses(CLIENT, new MakeOffer(ID, LISTING, terms("USD", 50_000)), RefusalCode.CURRENCY_MISMATCH)
                .refuses(CLIENT, new MakeOffer(ID, LISTING, terms("EUR", -1)), RefusalCode.AMOUNT_INVALID)
                .refuses(
                        CLIENT,
                        new MakeOffer(ID, LISTING, new Terms("Trabajo", "EUR", List.of(), null)),
                        RefusalCode.REQUIRED)
                .does(CLIENT, new MakeOffer(ID, LISTING, terms("EUR", 10_000)));
        about(ListingStatus.PUBLISHED, new Price(500, "CLP", PriceUnit.HOUR))
                .refuses(CLIENT, new MakeOffer(ID, LISTING, terms("CLP", 99)), RefusalCode.AMOUNT_BELOW_MINIMUM)
                .does(CLIENT, new MakeOffer(ID, LISTING, terms("CLP", 100)));
    }

    @Test
    void dealsAreMadeWithOthersAboutWhatIsOnSale() {
        offer.refuses(PROVIDER, new RequestQuote(ID, LISTING, "Hola"), RefusalCode.OWN_LISTING);
        Price price = new Price(4_000, "EUR", PriceUnit.HOUR);
        about(ListingStatus.PAUSED, price)
                .refuses(CLIENT, new MakeOffer(ID, LISTING, TERMS), RefusalCode.LISTING_NOT_PUBLISHED);
        about(ListingStatus.DRAFT, price).refuses(CLIENT, new MakeOffer(ID, LISTING, TERMS), RefusalCode.NOT_FOUND);
        offer.refuses(account("account-a", Role.AUDITOR), new RequestQuote(ID, LISTING, "Hola"), RefusalCode.FORBIDDEN);
    }

    @Test
    void differentTermsHaveDifferentHashes() {
        Terms one = new Terms("a", "EUR", List.of(new Milestone("b", 1, null)), null);
        Terms other = new Terms("a1:b", "EUR", List.of(new Milestone("", 1, null)), null);
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    private static Scenario<OfferCommand, OfferEvent, OfferState, OfferFacts> about(ListingStatus status, Price price) {
        return about(status, price, 0);
    }

    private static Scenario<OfferCommand, OfferEvent, OfferState, OfferFacts> about(
            ListingStatus status, Price price, long points) {
        ListingOnSale listing = new ListingOnSale(LISTING, "account-p", ListingKind.SERVICE, status, price);
        return Scenario.of(new OfferDecider(), new OfferFacts(listing, MarketRules.FIRST, points));
    }

    private static Terms terms(String currency, long amount) {
        return new Terms("Cambiar el grifo", currency, List.of(new Milestone("Todo", amount, null)), null);
    }
}
