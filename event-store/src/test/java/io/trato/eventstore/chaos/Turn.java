package io.trato.eventstore.chaos;

import io.trato.contract.Claim;
import io.trato.contract.Event;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An event that says which append it belongs to, so that half an append shows.
 *
 * @param append unique
 * @param index its place in the append, from 0
 * @param of how many events the append has
 * @param name what it claims, if anything
 */
@Revision("1")
record Turn(
        String streamId,
        String append,
        int index,
        int of,
        @Nullable String name) implements Event {

    static final String NAME = "turn-name";

    @Override
    public Set<Claim> claims() {
        return name == null ? Set.of() : Set.of(new Claim(NAME, name, streamId));
    }
}
