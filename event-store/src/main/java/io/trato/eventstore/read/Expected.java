package io.trato.eventstore.read;

import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.NewEvent;
import io.trato.eventstore.append.Place;
import io.trato.eventstore.append.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Events of this process on their way into the log, kept so that nobody has to ask the database for them. */
final class Expected {

    private static final int MOST = 50_000;

    private final Map<Place, NewEvent> events = new ConcurrentHashMap<>();

    void add(Append append) {
        if (events.size() < MOST) {
            append.events().forEach(event -> events.put(event.place(), event));
        }
    }

    void remove(Append append) {
        append.events().forEach(event -> events.remove(event.place(), event));
    }

    void remove(Place place) {
        events.remove(place);
    }

    boolean contains(Place place) {
        return events.containsKey(place);
    }

    /**
     * What stands at these places, from its beginning up to the first that is not ours. Somebody else's event may stand where
     * ours wanted to, before our appender hears of it: only the event's id tells.
     */
    List<LoggedEvent> at(long first, List<Placed> places) {
        List<LoggedEvent> own = new ArrayList<>(places.size());
        for (Placed placed : places) {
            NewEvent event = events.get(placed.place());
            if (event == null || !event.id().equals(placed.eventId())) {
                break;
            }
            own.add(event.at(first + own.size()));
        }
        return own;
    }
}
