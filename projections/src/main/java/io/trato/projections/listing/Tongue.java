package io.trato.projections.listing;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The languages that listings are searched in. A text betrays its own by common words that the other two lack, after the idea
 * of counting function words (Grefenstette, "Comparing two language identification schemes", 1995).
 */
enum Tongue {
    ES("el la los las y del al en con un una su sus muy más pero hay es desde hasta donde tiene"),
    PT("em um uma com do da das na nas ao à não mais seu sua pelo pela você muito são é tem ou às"),
    EN("the and of is with to for you your are this that from it on at our we be have has very there in an or by");

    /** So many common words of one language tell; fewer may be a name or a quotation. */
    private static final int TELLING = 12;

    /** A language with less than this part of the commonest one's is not the text's. Who writes in two has more of each. */
    private static final int PART = 5;

    private static final int LONGEST = 6;
    private static final Map<String, Tongue> COMMON = new HashMap<>();

    static {
        for (Tongue tongue : values()) {
            for (String word : tongue.common.split(" ")) {
                COMMON.put(word, tongue);
            }
        }
    }

    private final String common;

    Tongue(String common) {
        this.common = common;
    }

    /** The languages that a text may be in: all of them when it is short or nothing tells. */
    static Set<Tongue> of(String text) {
        int[] hits = new int[values().length];
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (i > start && i - start <= LONGEST) {
                    Tongue tongue = COMMON.get(text.substring(start, i).toLowerCase(Locale.ROOT));
                    if (tongue != null) {
                        hits[tongue.ordinal()]++;
                    }
                }
                start = i + 1;
            }
        }
        return likely(hits);
    }

    private static Set<Tongue> likely(int[] hits) {
        int most = 0;
        for (int hit : hits) {
            most = Math.max(most, hit);
        }
        Set<Tongue> likely = EnumSet.allOf(Tongue.class);
        if (most >= TELLING) {
            int enough = most;
            likely.removeIf(tongue -> hits[tongue.ordinal()] * PART < enough);
        }
        return likely;
    }
}
