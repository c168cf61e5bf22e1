package io.trato.benchmarks.deals;

import io.trato.benchmarks.whole.Caller;
import io.trato.benchmarks.whole.People;
import io.trato.benchmarks.whole.RunningServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A client and a verified provider with a listing, each on a connection of their own. */
record TwoSides(Caller client, Caller provider, String listing) implements AutoCloseable {

    private static final String ME = "query { viewer { id } }";

    /** @param operator who verifies the provider */
    static TwoSides on(RunningServer server, Caller operator, String name) throws IOException {
        Caller client = People.registered(server.url(), name + "-client", "CLIENT");
        Caller provider = People.registered(server.url(), name + "-provider", "PROVIDER");
        String account = provider.ask(ME, Map.of()).path("viewer").path("id").asString();
        provider.mutate(
                Mutation.of("submitKyc", "version"),
                Map.of("accountId", account, "document", "national identity card", "country", "ES"));
        operator.mutate(Mutation.of("approveKyc", "version"), Map.of("accountId", account));
        String listing = provider.mutate(
                        Mutation.of("draftListing", "listing { id }"),
                        Map.of("kind", "SERVICE", "publish", true, "content", content()))
                .path("listing")
                .path("id")
                .asString();
        return new TwoSides(client, provider, listing);
    }

    private static Map<String, Object> content() {
        return Map.of(
                "title",
                "Fontanería urgente en Valencia",
                "description",
                "Arreglo grifos, cañerías y calderas. También los domingos.",
                "category",
                "service.plumbing",
                "location",
                Map.of(
                        "latitude", 39.4699,
                        "longitude", -0.3763,
                        "locality", "Valencia",
                        "country", "ES",
                        "timeZone", "Europe/Madrid"),
                "price",
                Map.of("money", Map.of("amount", "45.00", "currencyCode", "EUR"), "unit", "HOUR"),
                "languages",
                List.of("es"));
    }

    @Override
    public void close() throws IOException {
        client.close();
        provider.close();
    }
}
