package io.trato.server.simulate.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Things of one kind by their reference and by the key under which they were asked for. */
final class Shelf<T> {

    private final Map<String, T> byReference = new HashMap<>();
    private final Map<String, T> byKey = new HashMap<>();
    private final Map<String, List<Entry>> ofDeals = new HashMap<>();

    private record Entry(String reference, String key) {}

    @Nullable T asked(String key) {
        return byKey.get(key);
    }

    T named(String reference) {
        return Objects.requireNonNull(byReference.get(reference), reference);
    }

    T add(String deal, String reference, String key, T thing) {
        byReference.put(reference, thing);
        byKey.put(key, thing);
        ofDeals.computeIfAbsent(deal, id -> new ArrayList<>()).add(new Entry(reference, key));
        return thing;
    }

    void settled(String deal) {
        List<Entry> entries = ofDeals.remove(deal);
        if (entries != null) {
            entries.forEach(entry -> {
                byReference.remove(entry.reference());
                byKey.remove(entry.key());
            });
        }
    }
}
