package io.trato.projections.job;

import io.trato.contract.Event;
import io.trato.contract.job.TimelineEntry.Fact;
import io.trato.projections.DocumentJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An event's values laid flat: a path and a text each, what stands in lists counted from 1. */
final class Facts {

    private Facts() {}

    static List<Fact> of(Event event) {
        List<Fact> facts = new ArrayList<>();
        collect("", DocumentJson.MAPPER.valueToTree(event), facts);
        return facts;
    }

    private static void collect(String path, JsonNode value, List<Fact> facts) {
        if (value.isObject()) {
            value.forEachEntry((name, inner) -> collect(path.isEmpty() ? name : path + "." + name, inner, facts));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(path + "." + (i + 1), value.get(i), facts);
            }
        } else if (!value.isNull()) {
            facts.add(new Fact(path, value.asString()));
        }
    }
}
