package io.trato.benchmarks.pekko;

import io.trato.benchmarks.commands.ListingLives;
import io.trato.benchmarks.engine.Events;
import io.trato.benchmarks.frame.Callers;
import io.trato.contract.Ids;
import io.trato.eventstore.append.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.SpawnProtocol;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/** One who has listings drafted and revised nine times, one event a command, each command answered before the next. */
final class PekkoLives implements Callers.Work {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ActorSystem<SpawnProtocol.Command> system;
    private final Events events = new Events();
    private List<NewEvent> life = List.of();
    private ActorRef<ListingEntity.Tell> listing;
    private int step;
    private long sent;

    PekkoLives(ActorSystem<SpawnProtocol.Command> system) {
        this.system = system;
        this.listing = born();
    }

    @Override
    public void once() {
        if (step == ListingLives.EVENTS_OF_A_LIFE) {
            step = 0;
            listing = born();
        }
        boolean last = step == ListingLives.EVENTS_OF_A_LIFE - 1;
        var event = life.get(step++).event();
        AskPattern.<ListingEntity.Tell, org.apache.pekko.Done>ask(
                        listing, replyTo -> new ListingEntity.Tell(event, last, replyTo), PATIENCE, system.scheduler())
                .toCompletableFuture()
                .join();
        sent++;
    }

    long sent() {
        return sent;
    }

    private ActorRef<ListingEntity.Tell> born() {
        String id = Ids.fresh(Ids.LISTING, Instant.now().toEpochMilli());
        life = events.listing(id, ListingLives.EVENTS_OF_A_LIFE).events();
        return AskPattern.<SpawnProtocol.Command, ActorRef<ListingEntity.Tell>>ask(
                        system,
                        replyTo -> new SpawnProtocol.Spawn<>(ListingEntity.of(id), id, Props.empty(), replyTo),
                        PATIENCE,
                        system.scheduler())
                .toCompletableFuture()
                .join();
    }
}
