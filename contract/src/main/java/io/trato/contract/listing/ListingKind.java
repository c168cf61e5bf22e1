package io.trato.contract.listing;

/** A trade by quote, hour or fixed price; nights in a place; a property for sale. */
public enum ListingKind {
    SERVICE,
    RENTAL,
    SALE
}
