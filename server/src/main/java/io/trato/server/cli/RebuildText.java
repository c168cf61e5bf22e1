package io.trato.server.cli;

import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Rebuilds for the person at the terminal. */
final class RebuildText {

    private RebuildText() {}

    /** A read model on one line. */
    static void line(PrintWriter out, JsonNode model) {
        JsonNode rebuild = model.path("rebuild");
        out.printf(
                Locale.ROOT,
                "%-10s copy %d at %s%s%s%s%n",
                model.path("name").asString(""),
                model.path("generation").asInt(0),
                model.path("position").asString(""),
                model.path("outdated").asBoolean(false)
                        ? ", outdated: ./trato rebuild " + model.path("name").asString("")
                        : "",
                model.path("kept").isNumber() ? ", copy " + model.path("kept").asInt() + " is kept" : "",
                rebuild.isObject()
                        ? ", rebuild of copy " + rebuild.path("toGeneration").asInt(0) + ": "
                                + rebuild.path("state").asString("")
                        : "");
    }

    /** What came of a rebuild. */
    static void end(PrintWriter out, JsonNode rebuild) {
        JsonNode found = rebuild.path("comparison");
        if (found.isObject()) {
            out.printf(
                    Locale.ROOT,
                    "%d documents, %d in the live copy, %s%n",
                    found.path("documents").asLong(),
                    found.path("liveDocuments").asLong(),
                    found.path("hashesEqual").asBoolean(false)
                            ? "the hashes are equal"
                            : found.path("differing").asLong() + " differ");
        }
        String name = rebuild.path("readModel").asString("");
        int copy = rebuild.path("toGeneration").asInt(0);
        out.println(
                switch (rebuild.path("state").asString("")) {
                    case "LIVE" ->
                        "Copy %d of %s is live; copy %d is kept (./trato rebuild %s --rollback)."
                                .formatted(
                                        copy,
                                        name,
                                        rebuild.path("fromGeneration").asInt(0),
                                        name);
                    case "DIFFERENT" ->
                        "The fold is the same but the documents are not: readers stay with copy %d"
                                        .formatted(
                                                rebuild.path("fromGeneration").asInt(0))
                                + ". Look into it, or turn over with --force.";
                    case "GIVEN_UP" -> "Copy %d of %s was given up.".formatted(copy, name);
                    default ->
                        "Copy %d of %s: %s"
                                .formatted(copy, name, rebuild.path("state").asString(""));
                });
        out.flush();
    }
}
