package io.trato.server.simulate.ground;

import io.trato.command.payment.GatewayOrders;
import io.trato.command.payment.Reference;
import io.trato.command.payment.Subject;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Crashes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is known of orders, in memory. What is undecided is looked at again, each time after twice as long, and so is what is
 * decided, with longer pauses and for a while only.
 */
final class MemoryOrders implements GatewayOrders {

    private static final Cadence SOON = new Cadence(Duration.ofMinutes(1), Duration.ofHours(6));
    private static final Cadence SLOW = new Cadence(Duration.ofDays(1), Duration.ofDays(8));
    private static final Duration WINDOW = Duration.ofDays(60);

    private final Agenda agenda;
    private final Crashes crashes;
    private final Consumer<Thing> look;
    private final Map<Thing, Watched> watched = new HashMap<>();
    private final Map<String, List<Thing>> ofDeals = new HashMap<>();

    private record Cadence(Duration first, Duration longest) {

        Duration after(Duration wait) {
            Duration twice = wait.multipliedBy(2);
            return twice.compareTo(longest) < 0 ? twice : longest;
        }
    }

    /** @param turns how often it was decided or open again: whoever wanted to look before that has been overtaken */
    private record Known(Reference ours, String status, boolean decided, Instant asked, int turns) {

        Cadence cadence() {
            return decided ? SLOW : SOON;
        }
    }

    /** A thing and what is known of it now. */
    private static final class Watched {

        final Thing thing;
        Known now;

        Watched(Thing thing, Known now) {
            this.thing = thing;
            this.now = now;
        }
    }

    /** @param look asks the gateway about a thing; it may fail */
    MemoryOrders(Agenda agenda, Crashes crashes, Consumer<Thing> look) {
        this.agenda = agenda;
        this.crashes = crashes;
        this.look = look;
    }

    @Override
    public void seen(Thing thing, Reference ours, String status, boolean decided) {
        crashes.here();
        Watched before = watched.get(thing);
        if (before == null && !thing.gatewayReference().isEmpty()) {
            ofDeals.computeIfAbsent(DealOf.stream(ours.owner()), deal -> new ArrayList<>())
                    .add(thing);
            Watched first = new Watched(thing, new Known(ours, status, decided, agenda.instant(), 0));
            watched.put(thing, first);
            turned(first);
        } else if (before != null) {
            Known then = before.now;
            boolean turns = then.decided() != decided;
            before.now = new Known(ours, status, decided, then.asked(), then.turns() + (turns ? 1 : 0));
            if (turns) {
                turned(before);
            }
        }
        crashes.here();
    }

    @Override
    public void mentioned(Thing thing, Reference ours, String status) {
        seen(thing, ours, status, watched.containsKey(thing) && !undecided(thing));
    }

    private void turned(Watched it) {
        if (it.thing.subject() != Subject.CHARGEBACK) {
            lookIn(it.now.cadence().first(), it, it.now);
        }
    }

    private void lookIn(Duration wait, Watched it, Known then) {
        agenda.in(wait, DealOf.stream(then.ours().owner()), () -> {
            if (it.now.turns() == then.turns()) {
                look.accept(it.thing);
            }
            if (it.now.turns() == then.turns() && !isClosed(it.thing, then)) {
                lookIn(then.cadence().after(wait), it, then);
            }
        });
    }

    private boolean isClosed(Thing thing, Known now) {
        return now.decided()
                && !agenda.instant().isBefore(now.asked().plus(WINDOW))
                && (thing.subject() != Subject.PAYMENT
                        || ofDeals.getOrDefault(DealOf.stream(now.ours().owner()), List.of()).stream()
                                .noneMatch(other -> other.subject() == Subject.CHARGEBACK && undecided(other)));
    }

    @Override
    public Optional<Reference> reference(Thing thing) {
        return Optional.ofNullable(watched.get(thing)).map(it -> it.now.ours());
    }

    @Override
    public boolean heard(Thing thing, String status) {
        Watched it = watched.get(thing);
        return it != null && it.now.decided() && it.now.status().equals(status);
    }

    @Override
    public boolean undecided(Thing thing) {
        Watched it = watched.get(thing);
        return it != null && !it.now.decided();
    }

    @Override
    public List<Thing> due(int limit) {
        return List.of(); // each has its own place on the agenda
    }

    void settled(String deal) {
        List<Thing> things = ofDeals.remove(deal);
        if (things != null) {
            things.forEach(watched::remove);
        }
    }
}
