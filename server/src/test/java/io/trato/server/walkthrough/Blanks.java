package io.trato.server.walkthrough;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the walkthrough leaves blank because each run fills it in anew: {@code "<listing>"} takes the value that first stands
 * there and means the same value from then on; {@code "<...>"} is anything.
 */
final class Blanks {

    private static final Pattern BLANK = Pattern.compile("<[^<>]+>");
    private static final String ANYTHING = "<...>";

    private final Map<String, JsonNode> filled = new HashMap<>();

    String valueOf(String blank) {
        JsonNode value = filled.get("<" + blank + ">");
        if (value == null) {
            throw new AssertionError("nothing has filled in <" + blank + "> yet");
        }
        return value.asString();
    }

    /** The same JSON with everything filled in that is known. */
    JsonNode fill(String json) {
        String text = json;
        for (Map.Entry<String, JsonNode> one : filled.entrySet()) {
            text = text.replace('"' + one.getKey() + '"', one.getValue().toString());
        }
        return JsonMapper.shared().readTree(text);
    }

    /** Where the answer is not the expected one, as sentences; fills in blanks only when it is. */
    List<String> compare(String expected, JsonNode actual) {
        Map<String, JsonNode> found = new HashMap<>();
        List<String> differences = new ArrayList<>();
        compare("", fill(expected), actual, found, differences);
        if (differences.isEmpty()) {
            filled.putAll(found);
        }
        return differences;
    }

    private static void compare(
            String path, JsonNode expected, JsonNode actual, Map<String, JsonNode> found, List<String> differences) {
        if (expected.isString() && BLANK.matcher(expected.asString()).matches()) {
            JsonNode before = expected.asString().equals(ANYTHING) ? null : found.put(expected.asString(), actual);
            if (actual.isMissingNode() || actual.isNull() || (before != null && !before.equals(actual))) {
                differences.add(path + " should be " + expected + " and is " + actual);
            }
        } else if (expected.isObject() && actual.isObject()) {
            Set<String> names = new TreeSet<>(expected.propertyNames());
            names.addAll(actual.propertyNames());
            names.forEach(
                    name -> compare(path + "/" + name, expected.path(name), actual.path(name), found, differences));
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "/" + i, expected.get(i), actual.get(i), found, differences);
            }
        } else if (!expected.equals(actual)) {
            differences.add(path + " should be " + expected + " and is " + actual);
        }
    }
}
