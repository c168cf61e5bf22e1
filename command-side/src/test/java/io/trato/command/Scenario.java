package io.trato.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.Decision.Accepted;
import io.trato.command.Decision.Refused;
import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Event;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Given what happened, when somebody asks, then this is the answer. */
public final class Scenario<C extends Command, E extends Event, S, F> {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final Actor SYSTEM = Actor.system("test");

    private final Decider<C, E, S, F> decider;
    private final F facts;
    private S state;
    private boolean suspended;
    private @Nullable E last;
    private Instant now = NOW;

    private Scenario(Decider<C, E, S, F> decider, F facts) {
        this.decider = decider;
        this.facts = facts;
        this.state = decider.initial();
    }

    public static <C extends Command, E extends Event, S, F> Scenario<C, E, S, F> of(
            Decider<C, E, S, F> decider, F facts) {
        return new Scenario<>(decider, facts);
    }

    public static Actor account(String id, Role... roles) {
        return new Actor(id, Set.of(roles));
    }

    @SafeVarargs
    public final Scenario<C, E, S, F> given(E... events) {
        for (E event : events) {
            state = decider.evolve(state, event, now);
        }
        return this;
    }

    /** Goes on so much later. */
    public Scenario<C, E, S, F> after(Duration passed) {
        now = now.plus(passed);
        return this;
    }

    public Instant now() {
        return now;
    }

    public Scenario<C, E, S, F> whileSuspended() {
        suspended = true;
        return this;
    }

    public Decision<E> when(Actor actor, C command) {
        return decider.decide(state, command, new Context<>(actor, now, suspended, facts));
    }

    @SafeVarargs
    public final Scenario<C, E, S, F> accepts(Actor actor, C command, E... events) {
        assertThat(when(actor, command)).isEqualTo(new Accepted<>(List.of(events)));
        return given(events);
    }

    /** Accepts with whatever events, and goes on from there. */
    public Scenario<C, E, S, F> does(Actor actor, C command) {
        Decision<E> decision = when(actor, command);
        assertThat(decision).isInstanceOf(Accepted.class);
        ((Accepted<E>) decision).events().forEach(event -> {
            state = decider.evolve(state, event, now);
            last = event;
        });
        return this;
    }

    public Scenario<C, E, S, F> refuses(Actor actor, C command, RefusalCode code) {
        assertThat(when(actor, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
        return this;
    }

    /** The last event of what was done. */
    public E last() {
        return Objects.requireNonNull(last, "nothing was done");
    }

    public S state() {
        return state;
    }
}
