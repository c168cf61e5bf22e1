package io.trato.server.cli;

import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Dead letters for the person at the terminal. */
final class LetterText {

    private LetterText() {}

    /** One line. */
    static void line(PrintWriter out, JsonNode letter) {
        out.printf(
                Locale.ROOT,
                "%s  %-9s  %-16s  %s  %s at %s: %s, tried %d times, %d behind%n",
                letter.path("id").asString(""),
                letter.path("state").asString(""),
                letter.path("processor").asString(""),
                letter.path("key").asString(""),
                letter.path("event").asString(""),
                letter.path("position").asString(""),
                letter.path("error").asString(""),
                letter.path("attempts").asInt(0),
                letter.path("waitingBehind").asInt(0));
    }

    /** Everything that is known. */
    static void whole(PrintWriter out, JsonNode letter) {
        letter.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                out.printf("%-14s %s%n", field.getKey(), field.getValue().asString());
            }
        });
        out.flush();
    }

    /** The letter that was asked for. */
    static JsonNode found(String id, JsonNode letter) {
        if (!letter.isObject()) {
            throw new CannotStart("There is no letter " + id + " that you may see.");
        }
        return letter;
    }
}
