package io.trato.eventstore.axon;

import io.trato.contract.Claim;
import io.trato.contract.Event;
import io.trato.contract.MetadataKeys;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.KeyUse;
import io.trato.eventstore.append.NewEvent;
import io.trato.eventstore.append.Place;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a unit of work publishes into one append. The command's metadata, found by the unit of work, says when it was
 * decided and which idempotency key is spent; the events keep only what an auditor asks for.
 */
public final class Appends {

    private static final String KEY_IS_SPENT = Appends.class.getName() + ".keyIsSpent";

    /** What belongs to the command and is stored elsewhere (the key, the time) or means nothing later. */
    private static final Set<String> NOT_KEPT = Set.of(
            MetadataKeys.AT, MetadataKeys.EXPECTED_VERSION, MetadataKeys.IDEMPOTENCY_KEY, MetadataKeys.INPUT_HASH);

    private final EventJson json;

    public Appends(EventJson json) {
        this.json = json;
    }

    Append of(List<? extends EventMessage<?>> messages) {
        Map<String, ?> command = commandMetadata();
        List<NewEvent> events = new ArrayList<>(messages.size());
        List<Claim> claims = new ArrayList<>(0);
        for (EventMessage<?> message : messages) {
            NewEvent event = event(message, command);
            events.add(event);
            claims.addAll(event.event().claims());
        }
        return new Append(events, claims, key(command, events.getLast().place()));
    }

    private NewEvent event(EventMessage<?> message, Map<String, ?> command) {
        if (!(message instanceof DomainEventMessage<?> domain) || !(message.getPayload() instanceof Event fact)) {
            throw new IllegalArgumentException(message.getPayloadType().getName()
                    + " is no event of an aggregate: only aggregates write to the log");
        }
        EventType type = json.typeOf(fact);
        Map<String, String> metadata = kept(message.getMetaData());
        return new NewEvent(
                message.getIdentifier(),
                new Place(domain.getAggregateIdentifier(), domain.getSequenceNumber()),
                type.name(),
                type.revision(),
                json.write(fact),
                json.writeMetadata(metadata),
                decidedAt(message, command),
                fact,
                metadata);
    }

    private static Instant decidedAt(EventMessage<?> message, Map<String, ?> command) {
        Object at = command.get(MetadataKeys.AT);
        return switch (at) {
            case null -> message.getTimestamp();
            case Instant instant -> instant;
            default -> Instant.parse(at.toString());
        };
    }

    private static Map<String, String> kept(Map<String, ?> metadata) {
        Map<String, String> kept = HashMap.newHashMap(metadata.size());
        metadata.forEach((key, value) -> {
            if (value != null && !NOT_KEPT.contains(key)) {
                kept.put(key, value.toString());
            }
        });
        return kept;
    }

    /** A unit of work spends its key once, even when it appends twice. */
    private static @Nullable KeyUse key(Map<String, ?> command, Place receipt) {
        Object key = command.get(MetadataKeys.IDEMPOTENCY_KEY);
        Object actor = command.get(MetadataKeys.ACTOR);
        if (key == null || actor == null) {
            return null;
        }
        boolean spent = CurrentUnitOfWork.get().root().resources().put(KEY_IS_SPENT, true) != null;
        Object hash = command.get(MetadataKeys.INPUT_HASH);
        return spent
                ? null
                : new KeyUse(actor.toString(), key.toString(), hash == null ? "" : hash.toString(), receipt);
    }

    private static Map<String, ?> commandMetadata() {
        return CurrentUnitOfWork.isStarted() ? root().getMessage().getMetaData() : Map.of();
    }

    private static UnitOfWork<?> root() {
        return CurrentUnitOfWork.get().root();
    }
}
