package io.trato.benchmarks.pekko;

import io.trato.contract.Event;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EffectBuilder;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/** A listing as Pekko does it: an event-sourced behaviour that persists an event for each command and then replies. */
final class ListingEntity extends EventSourcedBehavior<ListingEntity.Tell, Event, Long> {

    /**
     * A command, which knows its one event.
     *
     * @param stops whether this is the last one, after which the entity leaves the memory
     */
    record Tell(Event event, boolean stops, ActorRef<Done> replyTo) {}

    private ListingEntity(String id) {
        super(PersistenceId.ofUniqueId(id));
    }

    static Behavior<Tell> of(String id) {
        return new ListingEntity(id);
    }

    @Override
    public Long emptyState() {
        return 0L;
    }

    @Override
    public CommandHandler<Tell, Event, Long> commandHandler() {
        return newCommandHandlerBuilder()
                .forAnyState()
                .onCommand(Tell.class, this::told)
                .build();
    }

    private Effect<Event, Long> told(Long version, Tell tell) {
        EffectBuilder<Event, Long> persisted = Effect().persist(tell.event());
        return tell.stops()
                ? persisted.thenStop().thenReply(tell.replyTo(), _ -> Done.getInstance())
                : persisted.thenReply(tell.replyTo(), _ -> Done.getInstance());
    }

    @Override
    public EventHandler<Long, Event> eventHandler() {
        return newEventHandlerBuilder().forAnyState().onAnyEvent((version, event) -> version + 1);
    }
}
