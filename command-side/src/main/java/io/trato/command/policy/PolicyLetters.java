package io.trato.command.policy;

import io.trato.contract.Event;
import io.trato.contract.Ids;
import io.trato.contract.letter.Redelivery;
import io.trato.contract.log.LoggedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Answers events that a policy could not answer when they came. A policy's commands follow from the event, so one that was
 * answered already leads to the same once more.
 */
final class PolicyLetters implements Redelivery {

    private final Map<String, EventMessageHandler> policies;

    /**
     * @param policies by their processing group
     * @throws IllegalArgumentException when they are not those of all groups
     */
    PolicyLetters(Map<String, Object> policies) {
        if (!policies.keySet().equals(PolicyGroups.ALL)) {
            throw new IllegalArgumentException("there are policies " + PolicyGroups.ALL + ", not " + policies.keySet());
        }
        this.policies = policies.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, policy -> new AnnotationEventHandlerAdapter(policy.getValue())));
    }

    @Override
    public Set<String> processors() {
        return policies.keySet();
    }

    @Override
    public void deliver(String processor, String key, List<LoggedEvent> events) {
        EventMessageHandler policy = policies.get(processor);
        if (policy == null) {
            throw new IllegalArgumentException("there are no policies " + processor);
        }
        for (LoggedEvent event : events) {
            answer(policy, message(event));
        }
    }

    @Override
    public boolean passing(Throwable failure) {
        return switch (failure) {
            case DataAccessException away -> true;
            case TransactionException away -> true;
            case OutOfMemoryError exhausted -> true;
            case CompletionException carrier when carrier.getCause() != null -> passing(carrier.getCause());
            default -> false;
        };
    }

    private static void answer(EventMessageHandler policy, DomainEventMessage<Event> event) {
        try {
            policy.handle(event);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }

    private static DomainEventMessage<Event> message(LoggedEvent logged) {
        return new GenericDomainEventMessage<>(
                Ids.typeOf(logged.streamId()),
                logged.streamId(),
                logged.sequence(),
                new GenericMessage<>(logged.eventId(), logged.event(), MetaData.from(logged.metadata())),
                logged::at);
    }
}
