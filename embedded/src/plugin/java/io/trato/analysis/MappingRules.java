package io.trato.analysis;

import java.util.List;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/** Rules of the form {@code from => to}, in which a backslash introduces a control character or four hex digits. */
final class MappingRules {
    private static final String ARROW = "=>";

    private MappingRules() {}

    static NormalizeCharMap parsed(List<String> rules) {
        var map = new NormalizeCharMap.Builder();
        for (String rule : rules) {
            int arrow = rule.lastIndexOf(ARROW);
            if (arrow < 0) {
                throw new IllegalArgumentException("Invalid Mapping Rule : [" + rule + "]");
            }
            map.add(
                    unescaped(rule.substring(0, arrow).trim()),
                    unescaped(rule.substring(arrow + ARROW.length()).trim()));
        }
        return map.build();
    }

    private static String unescaped(String side) {
        StringBuilder text = new StringBuilder(side.length());
        int at = 0;
        while (at < side.length()) {
            char character = side.charAt(at++);
            if (character != '\\') {
                text.append(character);
                continue;
            }
            if (at == side.length()) {
                throw new IllegalArgumentException("Invalid escaped char in [" + side + "]");
            }
            char escaped = side.charAt(at++);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'u' -> {
                    if (at + 4 > side.length()) {
                        throw new IllegalArgumentException("Invalid escaped char in [" + side + "]");
                    }
                    text.append((char) Integer.parseInt(side.substring(at, at + 4), 16));
                    at += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }
}
