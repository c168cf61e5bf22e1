package io.trato.server.cli;

import io.trato.contract.market.MarketRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The market's rules from a file: JSON with whatever differs from those in force, under the same names. A name that the rules
 * do not have is an error, since a misspelt figure would otherwise be tried as the present one.
 */
final class PolicyFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PolicyFile() {}

    static MarketRules read(Path file, MarketRules inForce) {
        try {
            JsonNode differing = JSON.readTree(Files.readString(file));
            if (!(differing instanceof ObjectNode changes)) {
                throw new CannotStart(file + " holds no JSON object.");
            }
            ObjectNode rules = JSON.valueToTree(inForce);
            merge(rules, changes);
            return JSON.treeToValue(rules, MarketRules.class);
        } catch (IOException e) {
            throw new CannotStart(file + " cannot be read.");
        } catch (JacksonException e) {
            throw new CannotStart(file + " holds no market rules: " + e.getOriginalMessage());
        }
    }

    /** Objects are merged, anything else is replaced: levels are given as a whole. */
    private static void merge(ObjectNode rules, ObjectNode changes) {
        changes.forEachEntry((name, value) -> {
            if (value instanceof ObjectNode inner && rules.get(name) instanceof ObjectNode present) {
                merge(present, inner);
            } else {
                rules.set(name, value);
            }
        });
    }
}
