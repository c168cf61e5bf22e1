package io.trato.eventstore.json;

import io.trato.contract.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.serialization.Revision;

/**
 * Every kind of event that the log may hold, under the name that it is stored by: the simple name of its record. Packages
 * may be renamed; a name or revision in the log never changes.
 */
public final class EventTypes {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

    private final Map<Class<?>, EventType> byRecord;
    private final Map<String, EventType> byName;

    private EventTypes(Map<Class<?>, EventType> byRecord, Map<String, EventType> byName) {
        this.byRecord = Map.copyOf(byRecord);
        this.byName = Map.copyOf(byName);
    }

    /**
     * The catalogue of these records; a sealed interface stands for all that it permits.
     *
     * @throws IllegalArgumentException when two share a simple name, or one is no record or carries no {@link Revision}
     */
    public static EventTypes of(Collection<? extends Class<? extends Event>> listed) {
        Map<Class<?>, EventType> byRecord = new HashMap<>();
        Map<String, EventType> byName = new HashMap<>();
        for (Class<?> record :
                listed.stream().flatMap(c -> expand(c).stream()).distinct().toList()) {
            EventType type = describe(record.asSubclass(Event.class));
            EventType other = byName.put(type.name(), type);
            if (other != null) {
                throw new IllegalArgumentException("two events are called " + type.name() + ": "
                        + other.record().getName() + " and " + record.getName());
            }
            byRecord.put(record, type);
        }
        return new EventTypes(byRecord, byName);
    }

    public EventType of(Event event) {
        EventType type = byRecord.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " is not in the catalogue of events");
        }
        return type;
    }

    public EventType named(String name) {
        EventType type = byName.get(name);
        if (type == null) {
            throw new UnreadableEventException("the log holds an event called " + name + ", which nobody knows");
        }
        return type;
    }

    public Collection<EventType> all() {
        return byName.values();
    }

    private static List<Class<?>> expand(Class<?> listed) {
        if (!listed.isSealed()) {
            return List.of(listed);
        }
        List<Class<?>> permitted = new ArrayList<>();
        for (Class<?> child : listed.getPermittedSubclasses()) {
            permitted.addAll(expand(child));
        }
        return permitted;
    }

    private static EventType describe(Class<? extends Event> record) {
        Revision revision = record.getAnnotation(Revision.class);
        if (!record.isRecord() || revision == null) {
            throw new IllegalArgumentException(record.getName() + " must be a record with a @Revision");
        }
        if (!PLAIN.matcher(revision.value()).matches()) {
            throw new IllegalArgumentException(record.getName() + " has the revision '" + revision.value() + "'");
        }
        return new EventType(record.getSimpleName(), revision.value(), record);
    }
}
