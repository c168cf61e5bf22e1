package io.trato.contract.reputation;

/** Where a provider stands, from the lowest to the highest. What each takes and costs is the market's rules' matter. */
public enum Level {
    NEW,
    BRONZE,
    SILVER,
    GOLD
}
