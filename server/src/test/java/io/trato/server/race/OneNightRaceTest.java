package io.trato.server.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Ids;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.log.Log;
import io.trato.server.House;
import io.trato.server.People;
import io.trato.server.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A hundred offers for one night, all accepted at once, all over GraphQL and HTTP: there is one booking. */
class OneNightRaceTest {

    private static final int GUESTS = 10;
    private static final int OFFERS_EACH = 10;
    private static final LocalDate NIGHT = LocalDate.now().plusDays(20);

    private final Log log = House.open().log();
    private final Visitor host = registered("PROVIDER");

    private record Request(Visitor guest, String offer) {

        String job() {
            return Ids.sibling(Ids.JOB, offer);
        }
    }

    @Test
    void ofAHundredRequestsForOneNightOneIsABooking() {
        String listing = listing();
        List<Request> requests = requests(listing);
        String calendar = Ids.sibling(Ids.CALENDAR, listing);

        List<JsonNode> accepted = atOnce(requests.stream()
                .<Supplier<JsonNode>>map(request -> () -> accept(request.offer()))
                .toList());

        assertThat(accepted).hasSize(GUESTS * OFFERS_EACH);
        long agreed = accepted.stream()
                .filter(payload -> payload.path("userErrors").isEmpty())
                .count();
        assertThat(accepted.stream()
                        .flatMap(payload -> payload.path("userErrors").valueStream())
                        .map(error -> error.path("code").asString()))
                .isSubsetOf("NIGHTS_TAKEN", "BUSY");
        assertThat(agreed).isPositive();
        People.until(() -> those(requests, JobOpened.class).size() == agreed);
        People.until(() -> those(requests, JobCancelled.class).size() == agreed - 1);
        Request winner = those(requests, JobOpened.class).stream()
                .filter(request -> count(request.job(), JobCancelled.class) == 0)
                .findFirst()
                .orElseThrow();
        assertThat(count(calendar, StayHeld.class)).isEqualTo(1);

        People.until(() -> mutate(
                        winner.guest(),
                        "payJob",
                        "job { id }",
                        Map.of("jobId", winner.job(), "method", "sandbox-approved"))
                .path("userErrors")
                .isEmpty());
        People.until(() -> status(winner).equals("IN_PROGRESS"));
        assertThat(count(calendar, StayConfirmed.class)).isEqualTo(1);
        assertThat(requests.stream().filter(request -> status(request).equals("IN_PROGRESS")))
                .hasSize(1);
        assertThat(those(requests, JobCancelled.class)).hasSize((int) agreed - 1);
    }

    private List<Request> those(List<Request> requests, Class<?> event) {
        return requests.stream()
                .filter(request -> count(request.job(), event) > 0)
                .toList();
    }

    private List<Request> requests(String listing) {
        List<Visitor> guests = new ArrayList<>();
        for (int guest = 0; guest < GUESTS; guest++) {
            guests.add(registered("CLIENT"));
        }
        return atOnce(guests.stream()
                        .<Supplier<List<Request>>>map(guest -> () -> {
                            List<Request> own = new ArrayList<>();
                            for (int offer = 0; offer < OFFERS_EACH; offer++) {
                                own.add(new Request(guest, offered(guest, listing)));
                            }
                            return own;
                        })
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static String offered(Visitor guest, String listing) {
        Map<String, Object> terms = Map.of(
                "scope",
                "One night",
                "amount",
                money("120.00"),
                "stay",
                Map.of(
                        "arrival",
                        NIGHT.toString(),
                        "departure",
                        NIGHT.plusDays(1).toString(),
                        "guests",
                        1,
                        "cancellation",
                        "FLEXIBLE"));
        return mutate(guest, "makeOffer", "offer { id }", Map.of("listingId", listing, "terms", terms))
                .path("offer")
                .path("id")
                .asString();
    }

    private JsonNode accept(String offer) {
        return mutate(host, "acceptOffer", "position", Map.of("offerId", offer, "revision", 1));
    }

    private String listing() {
        Map<String, Object> content = Map.of(
                "title",
                "One bed",
                "description",
                "And nobody else",
                "category",
                "rental.entire-home",
                "location",
                Map.of("latitude", 39.47, "longitude", -0.37, "country", "ES", "timeZone", "Europe/Madrid"),
                "price",
                Map.of("money", money("120.00"), "unit", "NIGHT"));
        return mutate(
                        host,
                        "draftListing",
                        "listing { id }",
                        Map.of("kind", "RENTAL", "content", content, "publish", true))
                .path("listing")
                .path("id")
                .asString();
    }

    private static String status(Request request) {
        return request.guest()
                .ask("query($id: ID!) { job(id: $id) { status } }", Map.of("id", request.job()))
                .path("data")
                .path("job")
                .path("status")
                .asString("");
    }

    private long count(String stream, Class<?> event) {
        return log.stream(stream, 0).stream()
                .filter(logged -> event.isInstance(logged.event()))
                .count();
    }

    private static JsonNode mutate(Visitor visitor, String mutation, String fields, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        JsonNode payload = visitor.mutate(
                "mutation($input: " + type + "!) { " + mutation + "(input: $input) { " + fields
                        + " userErrors { code } } }",
                input);
        assertThat(payload.isMissingNode()).isFalse();
        return payload;
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currencyCode", "EUR");
    }

    private static Visitor registered(String role) {
        return Visitor.of(House.open()).registered(Ids.fresh("u", 0) + "@night.example.org", role);
    }

    private static <T> List<T> atOnce(List<Supplier<T>> all) {
        CompletableFuture<Void> start = new CompletableFuture<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = all.stream()
                    .map(one -> threads.submit(() -> {
                        start.join();
                        return one.get();
                    }))
                    .toList();
            start.complete(null);
            return running.stream().map(OneNightRaceTest::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
