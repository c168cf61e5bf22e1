package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Digests;
import io.trato.contract.InvalidCursorException;
import io.trato.contract.NotYetVisibleException;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.job.FindJob;
import io.trato.contract.listing.FindListing;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.listing.ListingCommand.PublishListing;
import io.trato.contract.listing.ListingCommand.ReviseListing;
import io.trato.contract.listing.SearchListings;
import io.trato.contract.offer.OfferCommand.MakeOffer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A front-end talks to us. */
@ServerTest
class OverHttpTest {

    private static final String DRAFT = "mutation($input: DraftListingInput!) { draftListing(input: $input) {"
            + " listing { id } version position userErrors { field message code } } }";
    private static final String PUBLISH =
            "mutation { publishListing(input: {listingId: \"listing-1\"}) { position userErrors { message code } } }";

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    Client client;

    @BeforeEach
    void somebodyOpensABrowser() {
        client = new Client(port);
    }

    @AfterEach
    void nothingIsLeftToTell() {
        neighbours.outcomes.clear();
        neighbours.answers.clear();
    }

    @Test
    void whoRegistersAndSignsInIsTheViewer() {
        JsonNode registered = client.register("ana@example.org");
        assertThat(registered.at("/data/registerAccount/userErrors")).isEmpty();
        assertThat(registered.at("/data/registerAccount/position").asString()).matches("\\d+");

        JsonNode signedIn = client.signIn("ANA@example.org ");
        JsonNode viewer = client.bearing(
                        signedIn.at("/data/signIn/tokens/accessToken").asString())
                .ask("{ viewer { id displayName roles language kyc registeredAt } }");
        assertThat(viewer.at("/data/viewer/displayName").asString()).isEqualTo("Ana");
        assertThat(viewer.at("/data/viewer/language").asString()).isEqualTo("en");
        assertThat(viewer.at("/data/viewer/registeredAt").asString()).isEqualTo("2026-11-22T10:00:00Z");
    }

    @Test
    void aTakenEmailIsAUserErrorAtItsFieldAndNobodyCanSignInByIt() {
        client.register("taken@example.org");
        JsonNode again = client.register("taken@example.org");
        JsonNode error = again.at("/data/registerAccount/userErrors/0");
        assertThat(error.at("/code").asString()).isEqualTo("NAME_TAKEN");
        assertThat(error.at("/field")).map(JsonNode::asString).containsExactly("input", "email");
        assertThat(again.at("/data/registerAccount/account").isNull()).isTrue();
    }

    @Test
    void nobodyMakesHimselfAnOperator() {
        assertThat(client.register("boss@example.org", "OPERATOR")
                        .at("/data/registerAccount/userErrors/0/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void anInputBecomesACommandWithEverythingThatTheLogWantsToKnow() {
        Client provider = client.registered("host@example.org", "PROVIDER").with("X-Correlation-Id", "walk-through-1");
        provider.ask(
                DRAFT,
                Map.of(
                        "input",
                        Map.of(
                                "kind",
                                "RENTAL",
                                "publish",
                                true,
                                "idempotencyKey",
                                "first",
                                "content",
                                Map.of(
                                        "title", "Ático",
                                        "price",
                                                Map.of(
                                                        "money",
                                                        Map.of("amount", "120.50", "currencyCode", "EUR"),
                                                        "unit",
                                                        "NIGHT"),
                                        "attributes", List.of(Map.of("name", "bedrooms", "number", 2)),
                                        "languages", List.of("es", "en")))));
        Neighbours.Sent sent = neighbours.last();
        assertThat(sent.command()).isInstanceOfSatisfying(DraftListing.class, draft -> {
            assertThat(draft.listingId()).startsWith("listing-");
            assertThat(draft.providerId()).isEqualTo(sent.envelope().actor().id());
            assertThat(draft.publish()).isTrue();
            assertThat(draft.content().price().amount()).isEqualTo(12050);
            assertThat(draft.content().attributes().getFirst().number()).isEqualByComparingTo("2");
            assertThat(draft.content().languages()).containsExactly("es", "en");
            assertThat(draft.content().description()).isNull();
        });
        assertThat(sent.envelope().idempotencyKey()).isEqualTo("first");
        assertThat(sent.envelope().inputHash()).hasSize(64);
        assertThat(sent.envelope().correlationId()).isEqualTo("walk-through-1");
        assertThat(sent.envelope().at().getNano() % 1000).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "120.555, EUR, AMOUNT_INVALID, amount",
        "1e3,     EUR, AMOUNT_INVALID, amount",
        "10.5,    CLP, AMOUNT_INVALID, amount",
        "12,      XYZ, CURRENCY_UNKNOWN, currencyCode",
        "12,      eur, CURRENCY_UNKNOWN, currencyCode"
    })
    void moneyOfAWrongFormIsRefusedAtTheDoor(String amount, String currency, String code, String field) {
        Client provider = client.registered(UUID.randomUUID() + "@example.org", "PROVIDER");
        int before = neighbours.sent.size();
        JsonNode error = provider.ask(
                        DRAFT,
                        Map.of(
                                "input",
                                Map.of(
                                        "kind",
                                        "RENTAL",
                                        "content",
                                        Map.of(
                                                "price",
                                                Map.of(
                                                        "money",
                                                        Map.of("amount", amount, "currencyCode", currency),
                                                        "unit",
                                                        "NIGHT")))))
                .at("/data/draftListing/userErrors/0");
        assertThat(error.at("/code").asString()).isEqualTo(code);
        assertThat(error.at("/field"))
                .map(JsonNode::asString)
                .containsExactly("input", "content", "price", "money", field);
        assertThat(neighbours.sent).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    es-AR | El anuncio no está completo: falta price.
                    pt-BR | O anúncio não está completo: falta price.
                    de,en;q=0.5 | The listing is not complete: it lacks price.
                    """)
    void aRefusalSpeaksTheCallersLanguage(String language, String sentence) {
        neighbours.outcomes.put(
                PublishListing.class,
                command -> Refusal.of(RefusalCode.LISTING_INCOMPLETE, Map.of("missing", "price")));
        assertThat(client.registered(UUID.randomUUID() + "@example.org", "PROVIDER")
                        .with("Accept-Language", language)
                        .ask(PUBLISH)
                        .at("/data/publishListing/userErrors/0/message")
                        .asString())
                .isEqualTo(sentence);
    }

    @Test
    void aRefusedFieldIsNamedAsTheInputNamesIt() {
        neighbours.outcomes.put(
                ReviseListing.class,
                command -> Refusal.of(RefusalCode.TOO_LONG, Map.of("maximum", "140", "actual", "141"))
                        .at("title"));
        assertThat(client.registered(UUID.randomUUID() + "@example.org", "PROVIDER")
                        .ask("mutation { reviseListing(input: {listingId: \"listing-1\", changes: {title: \"long\"}}) {"
                                + " userErrors { field } } }")
                        .at("/data/reviseListing/userErrors/0/field"))
                .map(JsonNode::asString)
                .containsExactly("input", "changes", "title");
    }

    @Test
    void aRefusedAmountStandsWhereItWasGivenAndReadsAsMoney() {
        neighbours.outcomes.put(
                MakeOffer.class,
                command -> Refusal.of(
                                RefusalCode.AMOUNT_BELOW_MINIMUM,
                                Map.of("minimum", "10000", "actual", "9950", "currency", "EUR"))
                        .at("terms.milestones"));
        JsonNode error = client.registered(UUID.randomUUID() + "@example.org")
                .ask("mutation { makeOffer(input: {listingId: \"listing-1\", terms: {scope: \"all\","
                        + " amount: {amount: \"99.50\", currencyCode: \"EUR\"}}}) { userErrors { field message } } }")
                .at("/data/makeOffer/userErrors/0");
        assertThat(error.at("/field")).map(JsonNode::asString).containsExactly("input", "terms", "amount");
        assertThat(error.at("/message").asString())
                .isEqualTo("The total is below the minimum of 100.00 EUR: it is 99.50 EUR.");
    }

    @Test
    void whoAcceptsAnOfferAndAsksForTheJobWaitsUntilItIsThere() {
        Client signedIn = client.registered(UUID.randomUUID() + "@example.org");
        HttpResponse<String> accepted = signedIn.post(
                "mutation { acceptOffer(input: {offerId: \"offer-1\", revision: 1}) { position job { id } } }",
                Map.of());
        long position = Long.parseLong(Client.JSON
                .readTree(accepted.body())
                .at("/data/acceptOffer/position")
                .asString());
        assertThat(neighbours.demanded.get(FindJob.class)).isEqualTo(position + 1);
    }

    @Test
    void aClientThatDoesNothingSpecialReadsItsOwnWrites() {
        Client provider = client.registered(UUID.randomUUID() + "@example.org", "PROVIDER");
        HttpResponse<String> written = provider.post(PUBLISH, Map.of());
        long position =
                Long.parseLong(written.headers().firstValue("X-Trato-Position").orElseThrow());

        provider.ask("{ listing(id: \"listing-1\") { id } }");
        assertThat(neighbours.demanded.get(FindListing.class)).isEqualTo(position);
        client.ask("{ listing(id: \"listing-1\") { id } }");
        assertThat(neighbours.demanded.get(FindListing.class)).isZero();
        client.with("X-Trato-Position", "" + position).ask("{ listing(id: \"listing-1\") { id } }");
        assertThat(neighbours.demanded.get(FindListing.class)).isEqualTo(position);
    }

    @Test
    void whatIsNotVisibleYetIsSaidSo() {
        neighbours.answers.put(FindListing.class, query -> {
            throw new NotYetVisibleException("listings", 7);
        });
        assertThat(code(client.ask("{ listing(id: \"listing-1\") { id } }"))).isEqualTo("NOT_YET_VISIBLE");
    }

    @Test
    void aForeignCursorIsNotOurFault() {
        neighbours.answers.put(SearchListings.class, query -> {
            throw new InvalidCursorException();
        });
        assertThat(code(client.ask("{ listings(first: 1, after: \"nonsense\") { totalCount } }")))
                .isEqualTo("CURSOR_INVALID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "(first: 0)", "(first: -5)", "(first: 101)", "(first: 1, last: 1)", "(last: 1, after: \"x\")"
            })
    void aPageHasASizeFromOneToAHundred(String arguments) {
        assertThat(code(client.ask("{ listings" + arguments + " { totalCount } }")))
                .isEqualTo("PAGE_INVALID");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { | GRAPHQL_PARSE_FAILED
                    { nothingOfThatName } | GRAPHQL_VALIDATION_FAILED
                    mutation { signIn(input: {email: 7}) { userErrors { code } } } | GRAPHQL_VALIDATION_FAILED
                    { listings(first: 1) { totalCount @defer } } | GRAPHQL_VALIDATION_FAILED
                    { offers(first: 1) { totalCount } } | UNAUTHENTICATED
                    mutation { publishListing(input: {listingId: "listing-1"}) { version } } | UNAUTHENTICATED
                    """)
    void everyErrorHasACodeAndACorrelationId(String document, String code) {
        JsonNode answer = client.with("X-Correlation-Id", "find-me-again").ask(document);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.at("/errors/0/extensions/correlationId").asString()).isEqualTo("find-me-again");
    }

    @Test
    void ourOwnFaultsTellNothingAboutUs() {
        neighbours.answers.put(FindListing.class, query -> {
            throw new IllegalStateException("jdbc:postgresql://secret");
        });
        String answer =
                client.post("{ listing(id: \"listing-1\") { id } }", Map.of()).body();
        assertThat(answer).contains("INTERNAL_ERROR").doesNotContain("secret", "IllegalState", "io.trato");
    }

    @Test
    void aCorrelationIdThatCouldDoHarmIsReplaced() {
        assertThat(client.with("X-Correlation-Id", "<script>")
                        .get("/graphql?query=" + encoded("{__typename}"))
                        .headers()
                        .firstValue("X-Correlation-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"));
    }

    @Test
    void queriesComeByGetToo() {
        String path = "/graphql?query=" + encoded("query($kind: ListingKind) { categories(kind: $kind) { path name } }")
                + "&variables=" + encoded("{\"kind\":\"SALE\"}");
        HttpResponse<String> first = client.with("Accept-Language", "es").get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Client.JSON
                        .readTree(first.body())
                        .at("/data/categories/0/name")
                        .asString())
                .isEqualTo("Apartamento");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(client.with("Accept-Language", "es")
                        .with("If-None-Match", etag)
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void mutationsDoNotComeByGet() {
        HttpResponse<String> refused = client.get(
                "/graphql?query=" + encoded("mutation { signOut(input: {refreshToken: \"x\"}) { signedOut } }"));
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).hasValue("POST");
        assertThat(client.get("/graphql").statusCode()).isEqualTo(400);
    }

    @Test
    void aDocumentThatIsKnownByItsHashNeedNotBeSentAgain() {
        String document = "{ categories(kind: SERVICE) { path } }";
        String hash = HexFormat.of().formatHex(Digests.sha256(document.getBytes(StandardCharsets.UTF_8)));
        String asked = "/graphql?extensions="
                + encoded("{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}");
        assertThat(code(Client.JSON.readTree(client.get(asked).body()))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(client.get(asked + "&query=" + encoded(document)).statusCode())
                .isEqualTo(200);
        assertThat(Client.JSON.readTree(client.get(asked).body()).at("/data/categories"))
                .isNotEmpty();
        String wrong = asked.replace(hash, hash.replace(hash.charAt(0), hash.charAt(0) == '0' ? '1' : '0'));
        assertThat(code(Client.JSON.readTree(
                        client.get(wrong + "&query=" + encoded(document)).body())))
                .isEqualTo("PERSISTED_QUERY_INVALID");
    }

    @Test
    void nodesAreFoundByTheirIdentifierWhateverTheirType() {
        JsonNode registered = client.register("node@example.org");
        String id = registered.at("/data/registerAccount/account/id").asString();
        JsonNode nodes = client.ask(
                "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }",
                Map.of("ids", List.of(id, "listing-1", "nothing", "wallet-1", "")));
        assertThat(nodes.at("/data/nodes/0/__typename").asString()).isEqualTo("Account");
        assertThat(nodes.at("/data/nodes"))
                .hasSize(5)
                .filteredOn(JsonNode::isNull)
                .hasSize(4);
    }

    @Test
    void whatWeDoNotDeliverIsNotInTheSchema() {
        assertThat(client.ask("{ __schema { directives { name } } }").at("/data/__schema/directives"))
                .map(directive -> directive.get("name").asString())
                .contains("skip", "include", "deprecated")
                .doesNotContain("defer");
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
