package io.trato.eventstore.json;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The paths from stored revisions to today's. */
final class Upcasters {

    private record Step(String type, String fromRevision) {}

    private final Map<Step, EventUpcaster> steps = new HashMap<>();

    Upcasters(Collection<? extends EventUpcaster> upcasters) {
        for (EventUpcaster upcaster : upcasters) {
            Step step = new Step(upcaster.type(), upcaster.fromRevision());
            if (steps.put(step, upcaster) != null) {
                throw new IllegalArgumentException("two upcasters read " + step);
            }
        }
    }

    /** @throws UnreadableEventException when no path leads from the stored revision to today's */
    JsonNode lift(EventType type, String storedRevision, JsonNode payload) {
        String revision = storedRevision;
        JsonNode lifted = payload;
        for (int hops = 0; !revision.equals(type.revision()); hops++) {
            EventUpcaster next = steps.get(new Step(type.name(), revision));
            if (next == null || hops > steps.size()) {
                throw new UnreadableEventException("no upcaster leads from revision " + storedRevision + " of "
                        + type.name() + " to " + type.revision());
            }
            lifted = next.upcast(lifted);
            revision = next.toRevision();
        }
        return lifted;
    }
}
