package io.trato.contract.listing;

/** What a price is for. QUOTE has no amount: the provider answers a request with an offer. */
public enum PriceUnit {
    QUOTE,
    HOUR,
    FIXED,
    NIGHT,
    SALE
}
