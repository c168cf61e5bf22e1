package io.trato.command;

import io.trato.contract.Command;
import io.trato.contract.Event;
import java.time.Instant;

/**
 * The heart of an aggregate, without framework, clock, chance or I/O: given the same state, command and context it decides
 * the same, and given the same events it comes to the same state.
 *
 * @param <C> the commands it understands
 * @param <E> the events it answers with
 * @param <S> its state, immutable
 * @param <F> the facts of others that it needs
 */
public interface Decider<C extends Command, E extends Event, S, F> {

    /** The state before the first event. */
    S initial();

    Decision<E> decide(S state, C command, Context<F> context);

    /** @param at when the event was decided, UTC */
    S evolve(S state, E event, Instant at);
}
