package io.trato.command.bus;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Envelope;
import io.trato.contract.MetadataKeys;
import io.trato.contract.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** An {@link Envelope} as a message's metadata, and back. */
final class Envelopes {

    private Envelopes() {}

    static Map<String, String> metadata(Envelope envelope) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(MetadataKeys.ACTOR, envelope.actor().id());
        metadata.put(MetadataKeys.ROLES, roles(envelope.actor()));
        metadata.put(MetadataKeys.AT, envelope.at().toString());
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
        return metadata.subset(
                        MetadataKeys.ACTOR,
                        MetadataKeys.ROLES,
                        MetadataKeys.AT,
                        MetadataKeys.CORRELATION_ID,
                        MetadataKeys.CAUSATION_ID)
                .and(MetadataKeys.COMMAND, command.getClass().getSimpleName());
    }

    static Actor actor(MetaData metadata) {
        String roles = text(metadata, MetadataKeys.ROLES);
        Set<Role> parsed = roles.isEmpty()
                ? Set.of()
                : Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Actor(text(metadata, MetadataKeys.ACTOR), parsed);
    }

    static Instant at(MetaData metadata) {
        return Instant.parse(text(metadata, MetadataKeys.AT));
    }

    /** When an event was decided: what the command brought, which the log gives back as the message's own time. */
    static Instant decided(MetaData metadata, Instant written) {
        return metadata.containsKey(MetadataKeys.AT) ? at(metadata) : written;
    }

    static @Nullable Long expectedVersion(MetaData metadata) {
        return metadata.get(MetadataKeys.EXPECTED_VERSION) instanceof String version ? Long.valueOf(version) : null;
    }

    private static String roles(Actor actor) {
        return actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static String text(MetaData metadata, String key) {
        if (metadata.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a command without " + key + " in its metadata");
    }
}
