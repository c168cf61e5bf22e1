package io.trato.server.simulate.ground;

import io.trato.command.payment.GatewayOrders;
import io.trato.command.payment.Reference;
import io.trato.command.payment.Subject;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Crashes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is known of orders, in memory. What is undecided is looked at again, each time after twice as long. */
final class MemoryOrders implements GatewayOrders {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Agenda agenda;
    private final Crashes crashes;
    private final Consumer<Thing> look;
    private final Map<Thing, Known> known = new HashMap<>();
    private final Map<String, List<Thing>> ofDeals = new HashMap<>();

    private record Known(Reference ours, boolean decided) {}

    /** @param look asks the gateway about a thing; it may fail */
    MemoryOrders(Agenda agenda, Crashes crashes, Consumer<Thing> look) {
        this.agenda = agenda;
        this.crashes = crashes;
        this.look = look;
    }

    @Override
    public void seen(Thing thing, Reference ours, String status, boolean decided) {
        crashes.here();
        if (!thing.gatewayReference().isEmpty()) {
            Known before = known.put(thing, new Known(ours, decided));
            if (before == null) {
                ofDeals.computeIfAbsent(DealOf.stream(ours.owner()), deal -> new ArrayList<>())
                        .add(thing);
            }
            boolean watched = before != null && !before.decided();
            if (!decided && !watched && thing.subject() != Subject.CHARGEBACK) {
                lookIn(FIRST, thing, ours);
            }
        }
        crashes.here();
    }

    private void lookIn(Duration wait, Thing thing, Reference ours) {
        agenda.in(wait, DealOf.stream(ours.owner()), () -> {
            if (undecided(thing)) {
                look.accept(thing);
            }
            if (undecided(thing)) {
                Duration twice = wait.multipliedBy(2);
                lookIn(twice.compareTo(LONGEST) < 0 ? twice : LONGEST, thing, ours);
            }
        });
    }

    @Override
    public Optional<Reference> reference(Thing thing) {
        return Optional.ofNullable(known.get(thing)).map(Known::ours);
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
