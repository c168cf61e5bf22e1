package io.trato.server.simulate.ground;

import io.trato.contract.log.SpentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Idempotency keys that were used, each for some days. */
final class SpentKeys {

    private static final Duration KEPT = Duration.ofDays(10);

    private final Map<Key, SpentKey> spent = new HashMap<>();
    private final Deque<Aged> byAge = new ArrayDeque<>();

    private record Key(String actor, String key) {}

    private record Aged(Instant at, Key key) {}

    void spend(Instant at, String actor, String key, SpentKey what) {
        Key name = new Key(actor, key);
        spent.put(name, what);
        byAge.add(new Aged(at, name));
        while (byAge.getFirst().at().plus(KEPT).isBefore(at)) {
            spent.remove(byAge.removeFirst().key());
        }
    }

    Optional<SpentKey> spent(String actor, String key) {
        return Optional.ofNullable(spent.get(new Key(actor, key)));
    }
}
