package io.trato.contract;

import java.util.Set;

/**
 * A fact of the domain that has happened and is never altered. Every implementation is a record of plain values, carries
 * {@link org.axonframework.serialization.Revision} and is listed in {@link EventCatalog}.
 */
public interface Event {

    /** The stream that this fact belongs to: the identifier of its aggregate, with the type's prefix. */
    String streamId();

    /** Names that become taken together with this fact, in the same commit. An event that claims a taken name is refused. */
    default Set<Claim> claims() {
        return Set.of();
    }
}
