package io.trato.benchmarks.whole;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A deal that has come as far as the work: paid, with one milestone that is delivered and sent back as often as wanted. */
final class RunningJob implements AutoCloseable {

    private final Caller provider;
    private final Caller client;
    private final String id;

    private RunningJob(Caller provider, Caller client, String id) {
        this.provider = provider;
        this.client = client;
        this.id = id;
    }

    static RunningJob on(RunningServer server) throws IOException, InterruptedException {
        Caller provider = People.registered(server.url(), "paula", "PROVIDER");
        Caller client = People.registered(server.url(), "carlos", "CLIENT");
        String listing = published(provider);
        JsonNode made = client.mutate(
                "mutation($input: MakeOfferInput!) { makeOffer(input: $input) { offer { id } userErrors { code } } }",
                Map.of("listingId", listing, "terms", terms()));
        JsonNode accepted = provider.mutate(
                "mutation($input: AcceptOfferInput!) { acceptOffer(input: $input) { job { id } userErrors { code } } }",
                Map.of("offerId", made.path("offer").path("id").asString(), "revision", 1));
        RunningJob job =
                new RunningJob(provider, client, accepted.path("job").path("id").asString());
        job.awaits("AWAITING_PAYMENT");
        client.mutate(
                "mutation($input: PayJobInput!) { payJob(input: $input) { job { id } userErrors { code } } }",
                Map.of("jobId", job.id, "method", "sandbox-approved"));
        job.awaits("IN_PROGRESS");
        return job;
    }

    private static String published(Caller provider) throws IOException {
        JsonNode drafted = provider.mutate(
                """
                mutation($input: DraftListingInput!) {
                  draftListing(input: $input) { listing { id } userErrors { code } }
                }""",
                Map.of(
                        "kind",
                        "RENTAL",
                        "content",
                        Map.of(
                                "title",
                                "Casa con vista al mar",
                                "description",
                                "Tres habitaciones y una terraza.",
                                "category",
                                "rental.entire-home",
                                "location",
                                Map.of(
                                        "latitude",
                                        39.47,
                                        "longitude",
                                        -0.37,
                                        "locality",
                                        "Valencia",
                                        "country",
                                        "ES",
                                        "timeZone",
                                        "Europe/Madrid"),
                                "price",
                                Map.of("money", money(), "unit", "NIGHT"),
                                "languages",
                                List.of("es"))));
        String id = drafted.path("listing").path("id").asString();
        provider.mutate(
                "mutation($input: PublishListingInput!) { publishListing(input: $input) { version userErrors { code } } }",
                Map.of("listingId", id));
        return id;
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "scope", "A week in May",
                "stay",
                        Map.of(
                                "arrival",
                                "2027-05-01",
                                "departure",
                                "2027-05-08",
                                "guests",
                                2,
                                "cancellation",
                                "FLEXIBLE"),
                "milestones", List.of(Map.of("title", "Stay", "amount", money())));
    }

    private static Map<String, String> money() {
        return Map.of("amount", "700.00", "currencyCode", "EUR");
    }

    private void awaits(String status) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            JsonNode job = client.ask("query($id: ID!) { job(id: $id) { status escrow { id } } }", Map.of("id", id))
                    .path("job");
            if (job.path("status").asString("").equals(status)
                    && !job.path("escrow").isNull()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("the job never was " + status);
    }

    /** The provider delivers, or the client sends it back. */
    void step(int number) throws IOException {
        Map<String, Object> input = Map.of("jobId", id, "milestone", 1, "note", "step " + number);
        if (number % 2 == 0) {
            provider.mutate(
                    "mutation($input: DeliverMilestoneInput!) "
                            + "{ deliverMilestone(input: $input) { version userErrors { code } } }",
                    input);
        } else {
            client.mutate(
                    "mutation($input: RequestChangesInput!) "
                            + "{ requestChanges(input: $input) { version userErrors { code } } }",
                    input);
        }
    }

    /** How many entries the timeline has, as the client reads it now. */
    int entries() throws IOException {
        return client.ask("query($id: ID!) { job(id: $id) { timeline(first: 1) { totalCount } } }", Map.of("id", id))
                .path("job")
                .path("timeline")
                .path("totalCount")
                .asInt();
    }

    @Override
    public void close() throws IOException {
        provider.close();
        client.close();
    }
}
