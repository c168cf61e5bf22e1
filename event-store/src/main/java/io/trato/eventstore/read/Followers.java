package io.trato.eventstore.read;

import io.trato.contract.log.LoggedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** Who follows the log in this process, so that each is woken for its own streams only. */
final class Followers {

    private final List<Follower> ofAll = new CopyOnWriteArrayList<>();
    private final Map<String, Set<Follower>> ofStream = new ConcurrentHashMap<>();
    private final Set<Follower> woken = ConcurrentHashMap.newKeySet();

    void add(Follower follower, Set<String> streams) {
        if (streams.isEmpty()) {
            ofAll.add(follower);
        }
        streams.forEach(stream -> ofStream.compute(stream, (s, present) -> {
            Set<Follower> all = present == null ? new CopyOnWriteArraySet<>() : present;
            all.add(follower);
            return all;
        }));
    }

    void remove(Follower follower, Set<String> streams) {
        ofAll.remove(follower);
        streams.forEach(stream -> ofStream.computeIfPresent(stream, (s, present) -> {
            present.remove(follower);
            return present.isEmpty() ? null : present;
        }));
    }

    /** Tells the followers of an event's stream, before the head moves over it. */
    void due(LoggedEvent event) {
        if (ofStream.isEmpty()) {
            return;
        }
        Set<Follower> interested = ofStream.getOrDefault(event.streamId(), Set.of());
        for (Follower follower : interested) {
            follower.due(event.position());
            woken.add(follower);
        }
    }

    /** Wakes whoever is concerned by what the head has moved over. */
    void wake(List<LoggedEvent> events) {
        ofAll.forEach(follower -> follower.wake(events));
        woken.forEach(follower -> follower.wake(events));
        woken.clear();
    }
}
