package io.trato.command.bus;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Envelope;
import io.trato.contract.MetadataKeys;
import io.trato.contract.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** An {@link Envelope} as a message's metadata, and back. */
final class Envelopes {

    private static final List<String> KEPT = List.of(
            MetadataKeys.ACTOR,
            MetadataKeys.ROLES,
            MetadataKeys.AT,
            MetadataKeys.CORRELATION_ID,
            MetadataKeys.CAUSATION_ID);

    private Envelopes() {}

    /** All texts but the instant, which the log keeps as its events' own: each aggregate asks for it several times. */
    static Map<String, Object> metadata(Envelope envelope) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(MetadataKeys.ACTOR, envelope.actor().id());
        metadata.put(MetadataKeys.ROLES, roles(envelope.actor().roles()));
        metadata.put(MetadataKeys.AT, envelope.at());
        metadata.put(MetadataKeys.CORRELATION_ID, envelope.correlationId());
        metadata.put(MetadataKeys.CAUSATION_ID, envelope.causationId());
        if (envelope.expectedVersion() != null) {
            metadata.put(
                    MetadataKeys.EXPECTED_VERSION, envelope.expectedVersion().toString());
        }
        if (envelope.idempotencyKey() != null) {
            metadata.put(MetadataKeys.IDEMPOTENCY_KEY, envelope.idempotencyKey());
            metadata.put(MetadataKeys.INPUT_HASH, envelope.inputHash());
        }
        return metadata;
    }

    /** What the log keeps of the envelope with each event. */
    static MetaData ofEvents(Command command, MetaData metadata) {
        Map<String, Object> kept = new HashMap<>();
        for (String key : KEPT) {
            Object value = metadata.get(key);
            if (value != null) {
                kept.put(key, value);
            }
        }
        kept.put(MetadataKeys.COMMAND, command.getClass().getSimpleName());
        return MetaData.from(kept);
    }

    static Actor actor(MetaData metadata) {
        return new Actor(text(metadata, MetadataKeys.ACTOR), roles(text(metadata, MetadataKeys.ROLES)));
    }

    static Instant at(MetaData metadata) {
        return metadata.get(MetadataKeys.AT) instanceof Instant at
                ? at
                : Instant.parse(text(metadata, MetadataKeys.AT));
    }

    /** When an event was decided: what the command brought, which the log gives back as the message's own time. */
    static Instant decided(MetaData metadata, Instant written) {
        return metadata.containsKey(MetadataKeys.AT) ? at(metadata) : written;
    }

    static @Nullable Long expectedVersion(MetaData metadata) {
        return metadata.get(MetadataKeys.EXPECTED_VERSION) instanceof String version ? Long.valueOf(version) : null;
    }

    /** Nearly everybody has one. */
    private static String roles(Set<Role> roles) {
        return roles.size() == 1
                ? roles.iterator().next().name()
                : roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<Role> roles(String names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        return names.indexOf(',') < 0
                ? Set.of(Role.valueOf(names))
                : Arrays.stream(names.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String text(MetaData metadata, String key) {
        if (metadata.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a command without " + key + " in its metadata");
    }
}
