package io.trato.embedded.payments;

import java.net.URI;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request's body strictly: a number in quotes or with a fraction is not an amount. */
record Fields(JsonNode body) {
    private static final long LARGEST = 100_000_000_000_000L;

    static Fields of(String text, JsonMapper json) {
        try {
            JsonNode body = text.isBlank() ? json.createObjectNode() : json.readTree(text);
            if (body.isObject()) {
                return new Fields(body);
            }
        } catch (JacksonException malformed) {
            throw new Refusal(400, "malformed", "The body is not JSON.");
        }
        throw new Refusal(400, "malformed", "The body is not a JSON object.");
    }

    /** In minor units; up to 10^14, so that basis points of it can be computed. */
    Optional<Long> amount() {
        JsonNode amount = body.path("amount");
        if (amount.isMissingNode()) {
            return Optional.empty();
        }
        if (!amount.isIntegralNumber()
                || !amount.canConvertToLong()
                || amount.asLong() <= 0
                || amount.asLong() > LARGEST) {
            throw Refusal.invalid("The amount must be a whole number of minor units above zero and at most 10^14.");
        }
        return Optional.of(amount.asLong());
    }

    boolean has(String field) {
        return !body.path(field).isMissingNode();
    }

    String text(String field, String pattern) {
        JsonNode value = body.path(field);
        if (!value.isString() || !value.asString().matches(pattern)) {
            throw Refusal.invalid("The field " + field + " is missing or not of the form " + pattern + ".");
        }
        return value.asString();
    }

    Mischief mischief() {
        return new Mischief(
                body.path("seed").asLong(0),
                share("failing"),
                share("losing"),
                share("repeating"),
                share("overtaken"),
                share("withheld"));
    }

    private int share(String field) {
        int share = body.path(field).asInt(0);
        if (share < 0 || share > 100) {
            throw Refusal.invalid("The share " + field + " is 0 to 100 percent.");
        }
        return share;
    }

    Optional<URI> url(String field) {
        if (body.path(field).isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(URI.create(text(field, "https?://[^\\s\"<>\\\\^`{|}]+")));
    }
}
