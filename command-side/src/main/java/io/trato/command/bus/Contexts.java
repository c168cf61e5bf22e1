package io.trato.command.bus;

import io.trato.command.Context;
import io.trato.command.Context.NoFacts;
import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.account.Standing;
import io.trato.contract.account.Standings;
import java.time.Instant;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Makes the context of a decision from the command's metadata and the actor's standing. */
public final class Contexts {

    private final Standings standings;

    public Contexts(Standings standings) {
        this.standings = standings;
    }

    /** When a command was given, as everything that is decided about it will say. */
    public static Instant at(MetaData metadata) {
        return Envelopes.at(metadata);
    }

    public Context<NoFacts> of(MetaData metadata) {
        return with(metadata, new NoFacts());
    }

    public <F> Context<F> with(MetaData metadata, F facts) {
        return knowing(Envelopes.actor(metadata), Envelopes.at(metadata), _ -> facts);
    }

    public <F> Context<F> with(Actor actor, Instant at, F facts) {
        return knowing(actor, at, _ -> facts);
    }

    /** @param facts made from the standing of the actor's account, null when the actor has none */
    public <F> Context<F> knowing(MetaData metadata, Function<@Nullable Standing, F> facts) {
        return knowing(Envelopes.actor(metadata), Envelopes.at(metadata), facts);
    }

    private <F> Context<F> knowing(Actor actor, Instant at, Function<@Nullable Standing, F> facts) {
        boolean account = Ids.isOf(Ids.ACCOUNT, actor.id());
        Standing standing = account ? standings.of(actor.id()).orElse(null) : null;
        boolean suspended = account && (standing == null || standing.suspended());
        return new Context<>(actor, at, suspended, facts.apply(standing));
    }
}
