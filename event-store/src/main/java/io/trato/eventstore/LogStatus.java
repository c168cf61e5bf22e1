package io.trato.eventstore;

import io.trato.eventstore.seal.HeldUp;
import java.time.Duration;
import java.util.Optional;

/**
 * How the log is doing, as this node sees it.
 *
 * @param head the last position that this node has heard of
 * @param sealed the last position that was given, by whichever node
 * @param unsealed how many committed events have no position yet, counted up to 100,000
 * @param sealing whether this node is the one that seals
 * @param sealDelay how long committed events wait for their positions, a moving average, or how long the oldest has been
 *     waiting if that is more; zero on a node that does not seal
 * @param heldUp whose open transaction committed events have been waiting for, for more than a second; empty on a node that
 *     does not seal
 */
public record LogStatus(
        long head, long sealed, long unsealed, boolean sealing, Duration sealDelay, Optional<HeldUp> heldUp) {}
