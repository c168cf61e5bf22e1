package io.trato.server.walkthrough;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation of the walkthrough with the answer that it gets.
 *
 * @param who whose access token it carries, empty for nobody's
 * @param waits whether the answer comes about by and by, so that it is asked again until it does
 */
record Step(int line, String who, boolean waits, String operation, String variables, String answer) {

    private static final Pattern FENCE =
            Pattern.compile("^```(graphql|json)([^\\n]*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** Reads blocks in their order: an operation, its variables if it has any, its answer. */
    static List<Step> in(String markdown) {
        List<Step> steps = new ArrayList<>();
        String operation = "";
        String heading = "";
        String variables = "{}";
        Matcher block = FENCE.matcher(markdown);
        while (block.find()) {
            String info = block.group(2).strip();
            if (block.group(1).equals("graphql")) {
                operation = block.group(3);
                heading = info;
                variables = "{}";
            } else if (info.equals("variables")) {
                variables = block.group(3);
            } else if (info.equals("answer")) {
                int line = (int) markdown.substring(0, block.start()).lines().count();
                String who = heading.replace("until", "").strip();
                steps.add(new Step(line, who, heading.contains("until"), operation, variables, block.group(3)));
            }
        }
        return steps;
    }
}
