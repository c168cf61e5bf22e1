package io.trato.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** One deal, written down step by step in the words of the domain; offer, job and review are known once their steps were played. */
final class Deal {

    private static final String JOB = "query Job($id: ID!) { job(id: $id) { status escrow { payment { status } } } }";
    private static final String WALLETS = "query Wallets { wallets { pending { amount } } }";

    private final Stage stage;
    private final String key;
    private final Person client;
    private final Person provider;
    private final Supplier<String> listing;
    private final List<Step> steps;
    private String offerId = "";
    private String jobId = "";
    private String reviewId = "";

    Deal(Stage stage, String key, Person client, Person provider, Supplier<String> listing, List<Step> steps) {
        this.stage = stage;
        this.key = key;
        this.client = client;
        this.provider = provider;
        this.listing = listing;
        this.steps = steps;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    Deal requestQuote(String message) {
        return then(
                client,
                "asks for a quote",
                name -> offerId = offer(does(
                        client,
                        name,
                        "requestQuote",
                        "offer { id }",
                        Map.of("listingId", listing.get(), "message", message))));
    }

    Deal offer(Person author, TermsOf terms) {
        return then(author, "makes an offer", name -> {
            Map<String, Object> input = new HashMap<>(Map.of("terms", terms.input()));
            if (offerId.isEmpty()) {
                input.put("listingId", listing.get());
            } else {
                input.put("offerId", offerId);
            }
            offerId = offer(does(author, name, "makeOffer", "offer { id }", input));
        });
    }

    Deal revise(Person author, TermsOf terms) {
        return then(author, "betters it", name -> onOffer(author, name, "reviseOffer", Map.of("terms", terms.input())));
    }

    Deal counter(Person author, int revision, TermsOf terms) {
        return then(
                author,
                "answers with other terms",
                name -> onOffer(author, name, "counterOffer", Map.of("revision", revision, "terms", terms.input())));
    }

    Deal accept(Person who, int revision) {
        return then(
                who,
                "accepts",
                name -> jobId = does(
                                who,
                                name,
                                "acceptOffer",
                                "job { id }",
                                Map.of("offerId", offerId, "revision", revision))
                        .path("job")
                        .path("id")
                        .asString(""));
    }

    Deal reject(Person who, String reason) {
        return then(who, "says no", name -> onOffer(who, name, "rejectOffer", Map.of("reason", reason)));
    }

    Deal pay(String method) {
        return then(client, "pays", name -> {
            onJob(client, name, "payJob", Map.of("method", method));
            stage.until(
                    key + " is paid", () -> !job().path("status").asString("").equals("AWAITING_PAYMENT"));
        });
    }

    Deal payInVain(String method) {
        return then(client, "tries to pay", name -> {
            onJob(client, name, "payJob", Map.of("method", method));
            stage.until(
                    key + "'s payment fails",
                    () -> job().path("escrow")
                            .path("payment")
                            .path("status")
                            .asString("")
                            .equals("FAILED"));
        });
    }

    Deal deliver(int milestone, String note) {
        return then(
                provider,
                "delivers",
                name -> onJob(provider, name, "deliverMilestone", Map.of("milestone", milestone, "note", note)));
    }

    Deal requestChanges(int milestone, String note) {
        return then(
                client,
                "asks for changes",
                name -> onJob(client, name, "requestChanges", Map.of("milestone", milestone, "note", note)));
    }

    Deal approve(int milestone) {
        return then(
                client, "approves", name -> onJob(client, name, "approveMilestone", Map.of("milestone", milestone)));
    }

    Deal credited() {
        return then(provider, "is credited", _ -> {
            stage.until(
                    key + " is completed",
                    () -> job().path("status").asString("").equals("COMPLETED"));
            stage.until(
                    provider.displayName() + " is credited",
                    () -> !stage.sees(provider, WALLETS, Map.of())
                            .path("wallets")
                            .isEmpty());
        });
    }

    /** @param stars 1 to 5 */
    Deal review(int stars, String text) {
        return then(
                client,
                "reviews the work",
                name -> reviewId = does(
                                client,
                                name,
                                "postReview",
                                "review { id }",
                                with("jobId", jobId, Map.of("rating", stars, "text", text)))
                        .path("review")
                        .path("id")
                        .asString(""));
    }

    Deal answerReview(String text) {
        return then(
                provider,
                "answers the review",
                name -> does(provider, name, "answerReview", "version", Map.of("reviewId", reviewId, "text", text)));
    }

    private interface Action {
        void run(String name);
    }

    /** The step's name, and with it its idempotency key, follows from its place. */
    private Deal then(Person who, String what, Action action) {
        String name = key + "-" + steps.size();
        steps.add(new Step(who.displayName() + " " + what, () -> action.run(name)));
        return this;
    }

    private JsonNode job() {
        return stage.sees(client, JOB, Map.of("id", jobId)).path("job");
    }

    private void onOffer(Person who, String name, String mutation, Map<String, ?> input) {
        does(who, name, mutation, "version", with("offerId", offerId, input));
    }

    private void onJob(Person who, String name, String mutation, Map<String, ?> input) {
        does(who, name, mutation, "version", with("jobId", jobId, input));
    }

    private JsonNode does(Person who, String name, String mutation, String selection, Map<String, ?> input) {
        return stage.does(who, name, mutation, selection, input);
    }

    private static String offer(JsonNode payload) {
        return payload.path("offer").path("id").asString("");
    }

    private static Map<String, Object> with(String field, String value, Map<String, ?> input) {
        Map<String, Object> all = new HashMap<>(input);
        all.put(field, value);
        return all;
    }
}
