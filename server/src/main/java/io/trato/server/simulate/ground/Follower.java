package io.trato.server.simulate.ground;

import io.trato.command.payment.GatewayUnavailableException;
import io.trato.contract.Event;
import io.trato.contract.Ids;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Crash;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * One group of policies. The events of one stream come to it in their order and at least once: after a crash some of those
 * before come again. Streams overtake each other, and so do groups.
 */
final class Follower {

    private static final int REPEATED = 5;
    private static final int SLOW = 4;
    private static final int MOST_REPEATED = 3;
    private static final Duration USUAL = Duration.ofMillis(50);
    private static final Duration OUTAGE = Duration.ofHours(30);

    private final AnnotationEventHandlerAdapter policies;
    private final Log log;
    private final Agenda agenda;
    private final Chance chance;
    private final Map<Class<?>, Boolean> handled = new HashMap<>();

    /** The sequence that comes next in each stream of which something is left to answer. */
    private final Map<String, Long> places = new HashMap<>();

    Follower(Object policies, Log log, Agenda agenda, Chance chance) {
        this.policies = new AnnotationEventHandlerAdapter(policies);
        this.log = log;
        this.agenda = agenda;
        this.chance = chance;
    }

    /** An event that concerns it. */
    void appended(LoggedEvent event) {
        if (places.putIfAbsent(event.streamId(), event.sequence()) == null) {
            goOn(event.streamId(), false);
        }
    }

    private void goOn(String stream, boolean again) {
        boolean slow = again || chance.happens(SLOW);
        agenda.in(
                chance.lasting(Duration.ZERO, slow ? OUTAGE : USUAL), DealOf.stream(stream), () -> answerNext(stream));
    }

    private void answerNext(String stream) {
        LoggedEvent next = first(log.stream(stream, needed(stream)));
        if (next == null) {
            places.remove(stream);
            return;
        }
        boolean answered = answer(next);
        boolean noted = answered && !chance.happens(REPEATED);
        if (noted && first(log.stream(stream, next.sequence() + 1)) == null) {
            places.remove(stream);
        } else {
            places.put(stream, noted ? next.sequence() + 1 : earlier(next));
            goOn(stream, !answered);
        }
    }

    private boolean answer(LoggedEvent event) {
        try {
            policies.handle(message(event));
            return true;
        } catch (Crash | GatewayUnavailableException failed) {
            return false;
        } catch (RuntimeException defect) {
            throw defect;
        } catch (Exception defect) {
            throw new IllegalStateException(defect);
        }
    }

    /** Where the group's place was last noted: some events back. */
    private long earlier(LoggedEvent event) {
        boolean shared = DealOf.stream(event.streamId()).equals(Agenda.NO_DEAL);
        long least = shared ? event.sequence() : Math.max(0, event.sequence() - MOST_REPEATED);
        return chance.between(least, event.sequence());
    }

    boolean concerns(Class<?> event) {
        return handled.computeIfAbsent(event, policies::canHandleType);
    }

    /** The first of some events that concerns it. */
    private @Nullable LoggedEvent first(List<LoggedEvent> events) {
        for (LoggedEvent event : events) {
            if (concerns(event.event().getClass())) {
                return event;
            }
        }
        return null;
    }

    private static GenericDomainEventMessage<Event> message(LoggedEvent logged) {
        return new GenericDomainEventMessage<>(
                Ids.typeOf(logged.streamId()),
                logged.streamId(),
                logged.sequence(),
                new GenericMessage<>(logged.eventId(), logged.event(), MetaData.from(logged.metadata())),
                logged::at);
    }

    /** The first event that it may still ask for, of those that are there. */
    long needed(String stream) {
        return places.getOrDefault(stream, Long.MAX_VALUE);
    }
}
