package io.trato.command.listing;

import static io.trato.command.Scenario.account;

import io.trato.command.Scenario;
import io.trato.contract.Actor;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.account.KycStatus;
import io.trato.contract.listing.Attribute;
import io.trato.contract.listing.ListingCommand;
import io.trato.contract.listing.ListingCommand.ArchiveListing;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.listing.ListingCommand.PauseListing;
import io.trato.contract.listing.ListingCommand.PublishListing;
import io.trato.contract.listing.ListingCommand.RemoveListing;
import io.trato.contract.listing.ListingCommand.ReviseListing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent;
import io.trato.contract.listing.ListingEvent.ListingArchived;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingPaused;
import io.trato.contract.listing.ListingEvent.ListingPublished;
import io.trato.contract.listing.ListingEvent.ListingRemoved;
import io.trato.contract.listing.ListingEvent.ListingRevised;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.Location;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingDeciderTest {

    private static final String ID = "listing-1";
    private static final Actor PROVIDER = account("account-1", Role.PROVIDER);
    private static final Actor STRANGER = account("account-2", Role.PROVIDER);
    private static final Actor OPERATOR = account("account-9", Role.OPERATOR);
    private static final Location VALENCIA = new Location(39.47, -0.376, null, "Valencia", null, "ES", "Europe/Madrid");
    private static final ListingContent COMPLETE = new ListingContent(
            "Ático luminoso",
            "Con terraza y vistas",
            "rental.entire-home",
            VALENCIA,
            new Price(12_000, "EUR", PriceUnit.NIGHT),
            List.of(Attribute.number("guests", BigDecimal.valueOf(4))),
            List.of(),
            List.of("es"));

    private final Scenario<ListingCommand, ListingEvent, ListingState, ListingFacts> listing = scenario(KycStatus.NONE);

    @Test
    void aDraftMaySayLittleButPublishingNeedsAllOfIt() {
        ListingContent title = titled("Ático luminoso");
        listing.accepts(
                        PROVIDER,
                        new DraftListing(ID, "account-1", ListingKind.RENTAL, title, false),
                        new ListingDrafted(ID, "account-1", ListingKind.RENTAL, title))
                .refuses(PROVIDER, new PublishListing(ID), RefusalCode.LISTING_INCOMPLETE)
                .does(PROVIDER, new ReviseListing(ID, COMPLETE))
                .accepts(PROVIDER, new PublishListing(ID), new ListingPublished(ID))
                .accepts(PROVIDER, new PauseListing(ID), new ListingPaused(ID))
                .accepts(PROVIDER, new PublishListing(ID), new ListingPublished(ID))
                .accepts(PROVIDER, new ArchiveListing(ID), new ListingArchived(ID))
                .refuses(PROVIDER, new PublishListing(ID), RefusalCode.WRONG_STATE)
                .accepts(OPERATOR, new RemoveListing(ID, "spam"), new ListingRemoved(ID, "spam"));
    }

    @Test
    void aRevisionHoldsOnlyWhatChanged() {
        listing.does(PROVIDER, draft(ListingKind.RENTAL, COMPLETE))
                .accepts(
                        PROVIDER,
                        new ReviseListing(ID, COMPLETE.revisedBy(titled("Ático con vistas"))),
                        new ListingRevised(ID, titled("Ático con vistas")))
                .accepts(PROVIDER, new ReviseListing(ID, titled("Ático con vistas")));
    }

    @Test
    void aTradeIsPublishedOnlyWithApprovedKyc() {
        ListingContent trade = COMPLETE.revisedBy(new ListingContent(
                null,
                null,
                "service.plumbing",
                null,
                new Price(2_500, "EUR", PriceUnit.HOUR),
                List.of(Attribute.flag("emergency", true)),
                null,
                null));
        DraftListing publish = new DraftListing(ID, "account-1", ListingKind.SERVICE, trade, true);
        scenario(KycStatus.SUBMITTED).refuses(PROVIDER, publish, RefusalCode.KYC_REQUIRED);
        scenario(KycStatus.APPROVED).does(PROVIDER, publish);
    }

    @Test
    void aForeignDraftIsNotThereAndAForeignListingIsForbidden() {
        listing.does(PROVIDER, draft(ListingKind.RENTAL, COMPLETE))
                .refuses(STRANGER, new PublishListing(ID), RefusalCode.NOT_FOUND)
                .does(PROVIDER, new PublishListing(ID))
                .refuses(STRANGER, new PauseListing(ID), RefusalCode.FORBIDDEN);
    }

    @Test
    void nobodyDraftsInAnotherName() {
        listing.refuses(
                STRANGER,
                new DraftListing(ID, "account-1", ListingKind.RENTAL, COMPLETE, false),
                RefusalCode.FORBIDDEN);
    }

    @Test
    void aSuspendedProviderPublishesNothing() {
        listing.whileSuspended().refuses(PROVIDER, draft(ListingKind.RENTAL, COMPLETE), RefusalCode.ACCOUNT_SUSPENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>Ático</b>", "Casa <script>alert(1)</script>", "Casa<br />grande", "<!-- casa -->"})
    void markupIsRefused(String title) {
        listing.refuses(PROVIDER, draft(ListingKind.RENTAL, titled(title)), RefusalCode.MARKUP_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Casa < 100 m2", "3 > 2 habitaciones", "I <3 Valencia"})
    void aSignThatIsNoMarkupIsFine(String title) {
        listing.does(PROVIDER, draft(ListingKind.RENTAL, titled(title)));
    }

    @Test
    void whatIsSaidMustBeSound() {
        refused(content("rental.castle", null, null, List.of()), RefusalCode.CATEGORY_UNKNOWN);
        refused(content("sale.house", null, null, List.of()), RefusalCode.CATEGORY_UNKNOWN);
        refused(
                content(null, new Location(91, 0, null, null, null, "ES", "Europe/Madrid"), null, List.of()),
                RefusalCode.MALFORMED);
        refused(
                content(null, new Location(Double.NaN, 0, null, null, null, "ES", "Europe/Madrid"), null, List.of()),
                RefusalCode.MALFORMED);
        refused(content(null, null, new Price(0, "EUR", PriceUnit.NIGHT), List.of()), RefusalCode.AMOUNT_INVALID);
        refused(content(null, null, new Price(5, "XXX", PriceUnit.NIGHT), List.of()), RefusalCode.CURRENCY_UNKNOWN);
        refused(content(null, null, new Price(5, "EUR", PriceUnit.HOUR), List.of()), RefusalCode.MALFORMED);
        refused(
                content("rental.entire-home", null, null, List.of(Attribute.text("guests", "four"))),
                RefusalCode.ATTRIBUTE_INVALID);
        refused(
                content("rental.entire-home", null, null, List.of(Attribute.flag("emergency", true))),
                RefusalCode.ATTRIBUTE_INVALID);
    }

    private void refused(ListingContent content, RefusalCode code) {
        listing.refuses(PROVIDER, draft(ListingKind.RENTAL, content), code);
    }

    private static DraftListing draft(ListingKind kind, ListingContent content) {
        return new DraftListing(ID, "account-1", kind, content, false);
    }

    private static ListingContent titled(String title) {
        return new ListingContent(title, null, null, null, null, null, null, null);
    }

    private static ListingContent content(String category, Location where, Price price, List<Attribute> attributes) {
        return new ListingContent(null, null, category, where, price, attributes, null, null);
    }

    private static Scenario<ListingCommand, ListingEvent, ListingState, ListingFacts> scenario(KycStatus kyc) {
        return Scenario.of(new ListingDecider(), new ListingFacts(kyc));
    }
}
