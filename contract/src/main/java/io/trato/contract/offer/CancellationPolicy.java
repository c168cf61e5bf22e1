package io.trato.contract.offer;

/** How much of a stay's price comes back when it is cancelled; frozen at acceptance. */
public enum CancellationPolicy {
    FLEXIBLE,
    MODERATE,
    STRICT
}
