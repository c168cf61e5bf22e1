package io.trato.server.simulate.people;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.server.simulate.check.Acknowledgements;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Crash;
import io.trato.server.simulate.world.Violation;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How people ask: who hears nothing asks again under the same key, and some press twice. */
public final class Hands {

    private static final int TWICE = 15;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofHours(2);

    private final Commands commands;
    private final Agenda agenda;
    private final Chance chance;
    private final Acknowledgements acknowledgements;
    private long wishes;

    /** Somebody's wish. @param key the same for each repetition */
    private record Wish(String deal, Actor who, Command what, String key, Consumer<Outcome> then) {}

    public Hands(Commands commands, Agenda agenda, Chance chance, Acknowledgements acknowledgements) {
        this.commands = commands;
        this.agenda = agenda;
        this.chance = chance;
        this.acknowledgements = acknowledgements;
    }

    void want(String deal, Actor who, Duration wait, Command what) {
        want(deal, who, wait, what, outcome -> {});
    }

    void want(String deal, Actor who, Duration wait, Command what, Consumer<Outcome> then) {
        want(deal, who, wait, () -> Optional.of(what), then);
    }

    /** @param what known only when the time has come; nothing when it is not wanted any more */
    void want(String deal, Actor who, Duration wait, Supplier<Optional<Command>> what, Consumer<Outcome> then) {
        agenda.in(
                wait,
                deal,
                () -> what.get().ifPresent(command -> ask(new Wish(deal, who, command, "wish-" + wishes++, then))));
    }

    private void ask(Wish wish) {
        try {
            Outcome outcome = send(wish);
            if (outcome instanceof Receipt && chance.happens(TWICE)) {
                Outcome again = send(wish);
                Violation.unless(
                        again.equals(outcome) || !acknowledgements.isSpent(wish.who(), wish.key()),
                        "%s was answered with %s and then with %s",
                        wish.what(),
                        outcome,
                        again);
            }
            wish.then().accept(outcome);
        } catch (Crash unheard) {
            agenda.in(chance.lasting(SOON, LATER), wish.deal(), () -> ask(wish));
        }
    }

    private Outcome send(Wish wish) {
        Envelope envelope =
                new Envelope(wish.who(), agenda.instant(), null, wish.key(), "the same", wish.key(), wish.key());
        Outcome outcome = commands.send(wish.what(), envelope);
        acknowledgements.answered(wish.what(), envelope, outcome);
        return outcome;
    }
}
