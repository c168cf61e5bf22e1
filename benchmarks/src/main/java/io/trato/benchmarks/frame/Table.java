package io.trato.benchmarks.frame;

import java.util.Collections;
import java.util.List;

/**
 * What was counted rather than measured.
 *
 * @param reached whether our counts are what they have to be
 */
public record Table(List<String> head, List<List<String>> lines, boolean reached) {

    public Table {
        head = List.copyOf(head);
        lines = lines.stream().map(List::copyOf).toList();
    }

    String markdown() {
        StringBuilder text = new StringBuilder(line(head)).append(line(Collections.nCopies(head.size(), "---")));
        lines.forEach(line -> text.append(line(line)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
