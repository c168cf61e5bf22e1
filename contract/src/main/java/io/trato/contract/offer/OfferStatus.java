package io.trato.contract.offer;

/** REQUESTED (a quote is asked for), OPEN (somebody's turn), and then one of the ends. */
public enum OfferStatus {
    REQUESTED,
    OPEN,
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    EXPIRED
}
