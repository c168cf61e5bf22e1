package io.trato.server.simulate.gateway;

import io.trato.command.payment.GatewayOrders.Thing;
import io.trato.command.payment.GatewayUnavailableException;
import io.trato.command.payment.Subject;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Crash;
import java.time.Duration;
import java.util.function.Consumer;

/** The provider's webhooks: late, overtaking each other, twice or not at all. What is not settled comes again. */
public final class Post {

    private static final int LOST = 40;
    private static final int TWICE = 60;
    private static final int SLOW = 150;
    private static final Duration USUAL = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofHours(30);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Agenda agenda;
    private final Chance chance;
    private Consumer<Thing> reader = thing -> {};

    public Post(Agenda agenda, Chance chance) {
        this.agenda = agenda;
        this.chance = chance;
    }

    /** Who is told; it may fail, and is told again. */
    public void to(Consumer<Thing> settlements) {
        reader = settlements;
    }

    /** News that comes, or does not: whoever needs to know has to ask now and then. */
    void tell(Subject subject, String reference, String deal) {
        if (chance.happens(LOST)) {
            return;
        }
        Thing thing = new Thing(WaywardGateway.NAME, subject, reference);
        deliverIn(chance.happens(SLOW) ? LONGEST : USUAL, thing, deal);
        if (chance.happens(TWICE)) {
            deliverIn(LONGEST, thing, deal);
        }
    }

    private void deliverIn(Duration most, Thing thing, String deal) {
        agenda.in(chance.lasting(Duration.ZERO, most), deal, () -> deliver(thing, deal));
    }

    private void deliver(Thing thing, String deal) {
        try {
            reader.accept(thing);
        } catch (Crash | GatewayUnavailableException | IllegalStateException again) {
            deliverIn(PAUSE, thing, deal);
        }
    }
}
