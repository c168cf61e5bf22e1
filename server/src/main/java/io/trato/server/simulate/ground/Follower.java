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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

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
    private final Map<String, Long> places = new HashMap<>();
    private final Set<String> busy = new HashSet<>();

    Follower(Object policies, Log log, Agenda agenda, Chance chance) {
        this.policies = new AnnotationEventHandlerAdapter(policies);
        this.log = log;
        this.agenda = agenda;
        this.chance = chance;
    }

    void appended(LoggedEvent event) {
        if (concerns(event)) {
            if (!busy.contains(event.streamId())) {
                places.put(event.streamId(), event.sequence());
            }
            if (busy.add(event.streamId())) {
                goOn(event.streamId(), false);
            }
        }
    }

    private void goOn(String stream, boolean again) {
        boolean slow = again || chance.happens(SLOW);
        agenda.in(
                chance.lasting(Duration.ZERO, slow ? OUTAGE : USUAL), DealOf.stream(stream), () -> answerNext(stream));
    }

    private void answerNext(String stream) {
        long place = places.getOrDefault(stream, 0L);
        List<LoggedEvent> rest = log.stream(stream, place);
        LoggedEvent next = rest.stream().filter(this::concerns).findFirst().orElse(null);
        if (next == null) {
            places.put(stream, place + rest.size());
            busy.remove(stream);
            return;
        }
        boolean answered = answer(next);
        boolean noted = answered && !chance.happens(REPEATED);
        places.put(stream, noted ? next.sequence() + 1 : earlier(next));
        if (noted && log.stream(stream, next.sequence() + 1).stream().noneMatch(this::concerns)) {
            busy.remove(stream);
        } else {
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

    private boolean concerns(LoggedEvent event) {
        return handled.computeIfAbsent(event.event().getClass(), policies::canHandleType);
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
        return busy.contains(stream) ? places.getOrDefault(stream, 0L) : Long.MAX_VALUE;
    }

    void settled(String deal) {
        DealOf.streams(deal).forEach(places::remove);
    }
}
