package io.trato.eventstore.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.trato.contract.Event;
import io.trato.eventstore.json.upcast.KnownUpcasters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as the log stores them: JSON that a person can read with SQL. Absent values are left out, decimals are exact, and
 * a field that the record doesn't know is an error rather than a silent loss.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectReader METADATA = MAPPER.readerFor(new TypeReference<Map<String, String>>() {});

    private final EventTypes types;
    private final Upcasters upcasters;

    /** @param upcasters besides {@link KnownUpcasters} */
    public EventJson(EventTypes types, Collection<? extends EventUpcaster> upcasters) {
        this.types = types;
        List<EventUpcaster> all = new ArrayList<>(KnownUpcasters.ALL);
        all.addAll(upcasters);
        this.upcasters = new Upcasters(all);
    }

    /** All kinds of events that can be read. */
    public Collection<EventType> types() {
        return types.all();
    }

    public EventType typeOf(Event event) {
        return types.of(event);
    }

    public String write(Event event) {
        return WRITER.writeValueAsString(event);
    }

    public String writeMetadata(Map<String, String> metadata) {
        return WRITER.writeValueAsString(metadata);
    }

    /** @throws UnreadableEventException when this is no event that the program knows, in no form that it can lift */
    public Event read(String typeName, String revision, String payload) {
        EventType type = types.named(typeName);
        try {
            if (revision.equals(type.revision())) {
                return MAPPER.readValue(payload, type.record());
            }
            return MAPPER.treeToValue(upcasters.lift(type, revision, MAPPER.readTree(payload)), type.record());
        } catch (JacksonException e) {
            throw new UnreadableEventException("revision " + revision + " of " + typeName + " cannot be read", e);
        }
    }

    public Map<String, String> readMetadata(String metadata) {
        return METADATA.readValue(metadata);
    }
}
