package io.trato.contract.log;

import java.util.function.Consumer;

/** Which segments of which processors become this node's, for who knows something that another node may change. */
public interface SegmentClaims {

    /**
     * Calls back with the processor's name whenever this node has claimed one of its segments, before it handles the first
     * event of it. In the claim's transaction, which must not be kept open.
     */
    void listen(Consumer<String> hearer);
}
