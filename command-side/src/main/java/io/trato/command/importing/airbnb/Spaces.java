package io.trato.command.importing.airbnb;

/** Blanks and line breaks as a reader sees them. A text goes through once: an import does it for a hundred pieces a row. */
final class Spaces {

    private static final int MOST_BREAKS = 2;

    private Spaces() {}

    /**
     * One blank for many of any width, none around a break, two breaks at most, nothing at either end. What cannot be
     * stored as JSON, control characters and halves of surrogate pairs, is left out.
     */
    static String settled(String text) {
        StringBuilder settled = new StringBuilder(text.length());
        int breaks = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
                breaks += second ? 0 : 1;
            } else if (isBlank(c)) {
                blank = true;
            } else if (!Character.isISOControl(c) && !isHalf(text, i)) {
                if (!settled.isEmpty()) {
                    settled.append(breaks > 0 ? "\n".repeat(Math.min(breaks, MOST_BREAKS)) : blank ? " " : "");
                }
                settled.append(c);
                breaks = 0;
                blank = false;
            }
        }
        return settled.toString().strip();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c > 0x7f && Character.getType(c) == Character.SPACE_SEPARATOR || c == 0x180e;
    }

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
