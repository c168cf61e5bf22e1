package io.trato.contract.listing;

/** Best match first, newest first, by price, or nearest first (needs {@link ListingFilter#near()}). */
public enum ListingOrder {
    RELEVANCE,
    NEWEST,
    PRICE_ASCENDING,
    PRICE_DESCENDING,
    DISTANCE
}
