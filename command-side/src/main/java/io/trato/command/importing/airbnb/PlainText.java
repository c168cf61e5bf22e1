package io.trato.command.importing.airbnb;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a reader would see of a text with markup: entities resolved, line breaks and paragraphs kept, all else gone. */
final class PlainText {

    /** Markup that was itself written with entities; also what the domain refuses in a text. */
    private static final Pattern LEFT_OVER = Pattern.compile("<[A-Za-z!/?][^<>]*>");

    private PlainText() {}

    static String of(String text) {
        return isPlain(text) ? text.strip() : cleaned(text);
    }

    static String line(String text) {
        return of(text).replace('\n', ' ');
    }

    /** Nothing in it that cleaning would change. Most texts are so. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 0x7f
                    ? c > ' ' && c != '<' && c != '&' || c == ' ' && before != ' '
                    : Character.isLetterOrDigit(c);
            if (!plain) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static String cleaned(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return Spaces.settled(text);
        }
        // A blank in its place, so that what stands around one cannot close up to form another.
        return Spaces.settled(LEFT_OVER.matcher(visible(text)).replaceAll(" "));
    }

    /** At most so many characters, cut after a whole word where there is one, with a mark that says so. */
    static String shortened(String text, int maximum) {
        if (text.length() <= maximum) {
            return text;
        }
        int end = maximum - 1;
        while (end > maximum / 2 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        if (end == maximum / 2) {
            end = Character.isLowSurrogate(text.charAt(maximum - 1)) ? maximum - 2 : maximum - 1;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        Jsoup.parseBodyFragment(text).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    visible.append(words.getWholeText());
                } else if (node instanceof Element element && element.nameIs("br")) {
                    visible.append('\n');
                } else if (node instanceof Element element && depth > 0 && element.isBlock()) {
                    visible.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && depth > 0 && element.isBlock()) {
                    visible.append(element.nameIs("p") ? "\n\n" : "\n");
                }
            }
        });
        return visible.toString();
    }
}
