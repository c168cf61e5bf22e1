package io.trato.eventstore.axon;

import io.trato.contract.Event;
import io.trato.contract.Ids;
import io.trato.contract.log.LoggedEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** A logged event as Axon's messages. The aggregate's type is what stands before the first hyphen of its identifier. */
final class Messages {

    private Messages() {}

    static TrackedEventMessage<?> tracked(LoggedEvent logged) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(logged.position()),
                Ids.typeOf(logged.streamId()),
                logged.streamId(),
                logged.sequence(),
                message(logged),
                logged::at);
    }

    static DomainEventMessage<?> domain(LoggedEvent logged) {
        return new GenericDomainEventMessage<>(
                Ids.typeOf(logged.streamId()), logged.streamId(), logged.sequence(), message(logged), logged::at);
    }

    private static GenericMessage<Event> message(LoggedEvent logged) {
        return new GenericMessage<>(logged.eventId(), logged.event(), MetaData.from(logged.metadata()));
    }
}
