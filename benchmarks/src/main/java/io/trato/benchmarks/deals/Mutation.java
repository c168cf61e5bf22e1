package io.trato.benchmarks.deals;

import java.util.Locale;

/** A mutation's document, as a front-end would write it. */
final class Mutation {

    private Mutation() {}

    /** @param selection what the front-end needs to go on */
    static String of(String name, String selection) {
        String input = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Input";
        return "mutation($input: %s!) { %s(input: $input) { %s userErrors { code } } }"
                .formatted(input, name, selection);
    }
}
