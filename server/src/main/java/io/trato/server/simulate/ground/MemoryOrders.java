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
    private final Map<Thing, Known> known = new HashMap<>();
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

    /** @param look asks the gateway about a thing; it may fail */
    MemoryOrders(Agenda agenda, Crashes crashes, Consumer<Thing> look) {
        this.agenda = agenda;
        this.crashes = crashes;
        this.look = look;
    }

    @Override
    public void seen(Thing thing, Reference ours, String status, boolean decided) {
        crashes.here();
        Known before = known.get(thing);
        if (before == null && !thing.gatewayReference().isEmpty()) {
            ofDeals.computeIfAbsent(DealOf.stream(ours.owner()), deal -> new ArrayList<>())
                    .add(thing);
            turned(thing, new Known(ours, status, decided, agenda.instant(), 0));
        } else if (before != null && before.decided() != decided) {
            turned(thing, new Known(ours, status, decided, before.asked(), before.turns() + 1));
        } else if (before != null) {
            known.put(thing, new Known(ours, status, decided, before.asked(), before.turns()));
        }
        crashes.here();
    }

    @Override
    public void mentioned(Thing thing, Reference ours, String status) {
        seen(thing, ours, status, known.containsKey(thing) && !undecided(thing));
    }

    private void turned(Thing thing, Known now) {
        known.put(thing, now);
        if (thing.subject() != Subject.CHARGEBACK) {
            lookIn(now.cadence().first(), thing, now);
        }
    }

    private void lookIn(Duration wait, Thing thing, Known then) {
        agenda.in(wait, DealOf.stream(then.ours().owner()), () -> {
            if (isStill(then, thing)) {
                look.accept(thing);
            }
            if (isStill(then, thing) && !isClosed(thing, then)) {
                lookIn(then.cadence().after(wait), thing, then);
            }
        });
    }

    private boolean isStill(Known then, Thing thing) {
        Known now = known.get(thing);
        return now != null && now.turns() == then.turns();
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
        return Optional.ofNullable(known.get(thing)).map(Known::ours);
    }

    @Override
    public boolean heard(Thing thing, String status) {
        Known now = known.get(thing);
        return now != null && now.decided() && now.status().equals(status);
    }

    @Override
    public boolean undecided(Thing thing) {
        Known now = known.get(thing);
        return now != null && !now.decided();
    }

    @Override
    public List<Thing> due(int limit) {
        return List.of(); // each has its own place on the agenda
    }

    void settled(String deal) {
        List<Thing> things = ofDeals.remove(deal);
        if (things != null) {
            things.forEach(known::remove);
        }
    }
}
