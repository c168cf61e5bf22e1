package io.trato.query.listing;

import static io.trato.contract.listing.ListingKind.RENTAL;
import static io.trato.contract.listing.ListingKind.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.contract.Actor;
import io.trato.contract.InvalidCursorException;
import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Role;
import io.trato.contract.listing.FindListing;
import io.trato.contract.listing.Listing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingRevised;
import io.trato.contract.listing.ListingFilter;
import io.trato.contract.listing.ListingFilter.AttributeFilter;
import io.trato.contract.listing.ListingFilter.Near;
import io.trato.contract.listing.ListingOrder;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.ListingsFound;
import io.trato.contract.listing.ListingsFound.Count;
import io.trato.contract.listing.ListingsFound.Facet;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.contract.listing.SearchListings;
import io.trato.query.Marketplace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchListingsTest {

    private static final String ANA = "account-ana";
    private static Marketplace marketplace;

    @BeforeAll
    static void aMarketplace() throws Exception {
        marketplace = new Marketplace();
        marketplace.happened(Flats.published(
                "listing-plumber",
                ANA,
                SERVICE,
                Flats.service(
                        "Plomería económica", "Reparamos cañerías y grifos en todo el año.", "service.plumbing")));
        marketplace.happened(Flats.published(
                "listing-painter",
                ANA,
                SERVICE,
                Flats.service("Pintura de pisos", "Con un ano de sello en la pared.", "service.painting")));
        marketplace.happened(Flats.published(
                "listing-beach",
                "account-bea",
                RENTAL,
                Flats.flat(
                        "Ático junto a la playa",
                        "Charming apartment near the beaches, with a view.",
                        9_500,
                        Flats.valencia(39.4699, -0.3263),
                        "Wifi",
                        "Pool")));
        marketplace.happened(Flats.published(
                "listing-centre",
                "account-bea",
                RENTAL,
                Flats.flat("Piso en el centro", """
                        Apartamento acogedor junto al mercado. La casa es del siglo pasado y tiene un patio con la ventana
                        grande que da al sur; el salón y la cocina son muy claros, pero hay una sola habitación. Desde el
                        portal hasta la estación se va en un paseo.""", 4_200, Flats.valencia(39.4737, -0.3790), "Wifi")));
        marketplace.happened(
                new ListingDrafted("listing-draft", ANA, SERVICE, Flats.service("Secreto", "Nadie", "service.other")));
    }

    @AfterAll
    static void close() {
        marketplace.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Plomería, listing-plumber",
        "plomerias economicas, listing-plumber",
        "PLOMERIA ECONÓMICA, listing-plumber",
        "plumbing, listing-plumber",
        "encanamento, listing-plumber",
        "plomeira, listing-plumber",
        "plom, listing-plumber",
        "año, listing-plumber",
        "an\u0303o, listing-plumber",
        "ano, listing-painter",
        "beach apartments, listing-beach",
        "atico playas, listing-beach",
        "mercado del centro, listing-centre",
        "ventanas grandes, listing-centre",
        "paseos, listing-centre",
    })
    void isFoundByWordsInAnyLanguage(String words, String expected) {
        assertThat(ids(search(text(words), ListingOrder.RELEVANCE))).first().isEqualTo(expected);
    }

    @Test
    void enyeIsALetterOfItsOwn() {
        assertThat(ids(search(text("año"), ListingOrder.RELEVANCE))).containsExactly("listing-plumber");
        assertThat(ids(search(text("ano"), ListingOrder.RELEVANCE))).containsExactly("listing-painter");
    }

    @Test
    void byDistanceNearestFirst() {
        ListingFilter wide = near(new Near(39.4699, -0.3263, 10_000), RENTAL);
        ListingFilter close = near(new Near(39.4699, -0.3263, 500), RENTAL);

        assertThat(ids(search(wide, ListingOrder.DISTANCE))).containsExactly("listing-beach", "listing-centre");
        assertThat(ids(search(close, ListingOrder.DISTANCE))).containsExactly("listing-beach");
    }

    @Test
    void byPriceBothBoundsIncluded() {
        assertThat(ids(search(price(4_200L, 9_499L), ListingOrder.PRICE_ASCENDING)))
                .containsExactly("listing-centre");
        assertThat(ids(search(price(4_200L, 9_500L), ListingOrder.PRICE_DESCENDING)))
                .containsExactly("listing-beach", "listing-centre");
    }

    @Test
    void byAttributesEachConditionOnOneOfThem() {
        assertThat(ids(search(having(choices("amenities", "Wifi", "Pool")), ListingOrder.NEWEST)))
                .containsExactly("listing-beach");
        assertThat(ids(search(having(range("bathrooms", "1.5", "2")), ListingOrder.NEWEST)))
                .hasSize(2);
        assertThat(ids(search(having(range("bathrooms", "1.6", null)), ListingOrder.NEWEST)))
                .isEmpty();
        assertThat(ids(search(having(textAttribute("property_type", "atico")), ListingOrder.NEWEST)))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"València", "valencia", "VALENCIA"})
    void byLocalityHoweverItIsWritten(String locality) {
        ListingFilter filter = new ListingFilter(
                null, null, "rental", null, false, null, null, null, null, locality, "es", null, List.of());

        assertThat(search(filter, ListingOrder.NEWEST).page().total()).isEqualTo(2);
    }

    @Test
    void facetsCountEverythingThatWasFound() {
        ListingsFound found = marketplace.ask(new SearchListings(
                ListingFilter.PUBLISHED, ListingOrder.NEWEST, PageRequest.first(1), true, Actor.ANONYMOUS));

        assertThat(found.page().edges()).hasSize(1);
        assertThat(facet(found, "kind")).contains(new Count("RENTAL", 2), new Count("SERVICE", 2));
        assertThat(facet(found, "category")).contains(new Count("rental.entire-home", 2));
        assertThat(facet(found, "locality")).containsExactly(new Count("València", 4));
        assertThat(facet(found, "amenities")).containsExactly(new Count("Wifi", 2), new Count("Pool", 1));
        assertThat(facet(found, "price"))
                .containsExactly(
                        new Count("EUR:0-99", 2), new Count("EUR:2000-4999", 1), new Count("EUR:5000-9999", 1));
    }

    @Test
    void whatIsNotPublishedIsItsProvidersOnly() {
        Actor ana = Marketplace.account(ANA, Role.PROVIDER);
        Actor eve = Marketplace.account("account-eve", Role.CLIENT);
        ListingFilter drafts = status(ListingStatus.DRAFT, false);
        ListingFilter own = status(ListingStatus.DRAFT, true);

        assertThat(marketplace.ask(new FindListing("listing-draft", eve))).isEmpty();
        assertThat(marketplace.ask(new FindListing("listing-draft", ana))).isPresent();
        assertThat(marketplace.ask(new FindListing("listing-nowhere", ana))).isEmpty();
        assertThat(ids(search(drafts, ListingOrder.NEWEST, eve))).isEmpty();
        assertThat(ids(search(own, ListingOrder.NEWEST, eve))).isEmpty();
        assertThat(ids(search(own, ListingOrder.NEWEST, ana))).containsExactly("listing-draft");
        assertThat(ids(search(drafts, ListingOrder.NEWEST, Marketplace.AUDITOR)))
                .containsExactly("listing-draft");
    }

    @ParameterizedTest
    @CsvSource({"NEWEST", "PRICE_ASCENDING", "PRICE_DESCENDING"})
    void pagesFitTogetherBothWays(ListingOrder order) {
        List<String> whole = ids(search(ListingFilter.PUBLISHED, order));
        List<String> forward = new ArrayList<>();
        @Nullable String cursor = null;
        Page<Listing> page;
        do {
            page = page(order, new PageRequest(1, cursor, false));
            forward.addAll(ids(page));
            cursor = page.edges().getLast().cursor();
            assertThat(page.hasPrevious()).isEqualTo(forward.size() > 1);
        } while (page.hasNext());
        List<String> backward = new ArrayList<>();
        cursor = null;
        do {
            page = page(order, new PageRequest(3, cursor, true));
            backward.addAll(0, ids(page));
            cursor = page.edges().getFirst().cursor();
        } while (page.hasPrevious());

        assertThat(forward).isEqualTo(whole).hasSize(4);
        assertThat(backward).isEqualTo(whole);
    }

    @Test
    void aPageStaysAsItWasWhenTheListWasBegun() throws Exception {
        try (Marketplace busy = new Marketplace()) {
            for (int i = 1; i <= 4; i++) {
                busy.happened(Flats.published(
                        "listing-" + i,
                        ANA,
                        RENTAL,
                        Flats.flat("Piso", "Bonito", 1_000 * i, Flats.valencia(39.47, -0.37))));
            }
            Page<Listing> first = busy.ask(new SearchListings(
                            ListingFilter.PUBLISHED,
                            ListingOrder.PRICE_ASCENDING,
                            PageRequest.first(2),
                            false,
                            Actor.ANONYMOUS))
                    .page();
            Price dearer = new Price(99_000, "EUR", PriceUnit.NIGHT);
            busy.happened(new ListingRevised(
                    "listing-1", new ListingContent(null, null, null, null, dearer, null, null, null)));

            Page<Listing> second = busy.ask(new SearchListings(
                            ListingFilter.PUBLISHED,
                            ListingOrder.PRICE_ASCENDING,
                            new PageRequest(2, first.edges().getLast().cursor(), false),
                            false,
                            Actor.ANONYMOUS))
                    .page();

            assertThat(ids(first)).containsExactly("listing-1", "listing-2");
            assertThat(ids(second)).containsExactly("listing-3", "listing-4");
            assertThat(second.hasNext()).isFalse();
        }
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        String cursor = page(ListingOrder.NEWEST, PageRequest.first(1))
                .edges()
                .getFirst()
                .cursor();

        for (String wrong : new String[] {"", "x", "AAAA", cursor.substring(1), cursor + "A", "ñ", "A".repeat(5_000)}) {
            assertThatThrownBy(() -> page(ListingOrder.NEWEST, new PageRequest(1, wrong, false)))
                    .isInstanceOf(InvalidCursorException.class);
        }
        assertThatThrownBy(() -> page(ListingOrder.PRICE_ASCENDING, new PageRequest(1, cursor, false)))
                .isInstanceOf(InvalidCursorException.class);
    }

    private static Page<Listing> page(ListingOrder order, PageRequest request) {
        return marketplace
                .ask(new SearchListings(ListingFilter.PUBLISHED, order, request, false, Actor.ANONYMOUS))
                .page();
    }

    private static ListingsFound search(ListingFilter filter, ListingOrder order) {
        return search(filter, order, Actor.ANONYMOUS);
    }

    private static ListingsFound search(ListingFilter filter, ListingOrder order, Actor viewer) {
        return marketplace.ask(new SearchListings(filter, order, PageRequest.first(100), false, viewer));
    }

    private static List<String> ids(ListingsFound found) {
        return ids(found.page());
    }

    private static List<String> ids(Page<Listing> page) {
        return page.edges().stream().map(edge -> edge.node().id()).toList();
    }

    private static List<Count> facet(ListingsFound found, String name) {
        return found.facets().stream()
                .filter(facet -> facet.name().equals(name))
                .map(Facet::counts)
                .findFirst()
                .orElseThrow();
    }

    private static ListingFilter text(String words) {
        return new ListingFilter(words, null, null, null, false, null, null, null, null, null, null, null, List.of());
    }

    private static ListingFilter near(Near near, io.trato.contract.listing.ListingKind kind) {
        return new ListingFilter(null, kind, null, null, false, null, null, null, null, null, null, near, List.of());
    }

    private static ListingFilter price(@Nullable Long minimum, @Nullable Long maximum) {
        return new ListingFilter(
                null, null, null, null, false, null, "EUR", minimum, maximum, null, null, null, List.of());
    }

    private static ListingFilter having(AttributeFilter attribute) {
        return new ListingFilter(
                null, null, null, null, false, null, null, null, null, null, null, null, List.of(attribute));
    }

    private static ListingFilter status(ListingStatus status, boolean mine) {
        return new ListingFilter(null, null, null, status, mine, null, null, null, null, null, null, null, List.of());
    }

    private static AttributeFilter choices(String name, String... choices) {
        return new AttributeFilter(name, null, null, null, null, List.of(choices));
    }

    private static AttributeFilter range(String name, String minimum, @Nullable String maximum) {
        return new AttributeFilter(
                name, new BigDecimal(minimum), maximum == null ? null : new BigDecimal(maximum), null, null, List.of());
    }

    private static AttributeFilter textAttribute(String name, String text) {
        return new AttributeFilter(name, null, null, text, null, List.of());
    }
}
