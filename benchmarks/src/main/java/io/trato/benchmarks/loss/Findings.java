package io.trato.benchmarks.loss;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader saw, held against what was committed.
 *
 * @param lost committed, and never to be seen by it
 * @param doubled handled more than once
 * @param backwards handled after something that has a later place
 * @param invented handled without having been committed
 */
record Findings(int lost, int doubled, int backwards, int invented) {

    /** @param places of all that is committed */
    static Findings of(Map<String, Long> places, List<String> handled) {
        Set<String> seen = new HashSet<>();
        int doubled = 0;
        int backwards = 0;
        int invented = 0;
        long furthest = Long.MIN_VALUE;
        for (String event : handled) {
            Long place = places.get(event);
            if (place == null) {
                invented++;
                continue;
            }
            doubled += seen.add(event) ? 0 : 1;
            backwards += place < furthest ? 1 : 0;
            furthest = Math.max(furthest, place);
        }
        return new Findings(places.size() - seen.size(), doubled, backwards, invented);
    }

    boolean flawless() {
        return lost + doubled + backwards + invented == 0;
    }
}
