package io.trato.command.bus;

import io.trato.command.Context;
import io.trato.command.Context.NoFacts;
import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.account.Standing;
import io.trato.contract.account.Standings;
import java.time.Instant;
import org.axonframework.messaging.MetaData;

/** Makes the context of a decision from the command's metadata and the actor's standing. */
public final class Contexts {

    private final Standings standings;

    public Contexts(Standings standings) {
        this.standings = standings;
    }

    public Context<NoFacts> of(MetaData metadata) {
        return with(metadata, new NoFacts());
    }

    public <F> Context<F> with(MetaData metadata, F facts) {
        return with(Envelopes.actor(metadata), Envelopes.at(metadata), facts);
    }

    public <F> Context<F> with(Actor actor, Instant at, F facts) {
        return new Context<>(actor, at, suspended(actor), facts);
    }

    private boolean suspended(Actor actor) {
        return Ids.typeOf(actor.id()).equals(Ids.ACCOUNT)
                && standings.of(actor.id()).map(Standing::suspended).orElse(true);
    }
}
