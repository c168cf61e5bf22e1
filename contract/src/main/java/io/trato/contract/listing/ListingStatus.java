package io.trato.contract.listing;

/** DRAFT, then PUBLISHED and PAUSED by turns, then ARCHIVED; an operator may make any of them REMOVED. */
public enum ListingStatus {
    DRAFT,
    PUBLISHED,
    PAUSED,
    ARCHIVED,
    REMOVED
}
