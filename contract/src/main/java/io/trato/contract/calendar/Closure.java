package io.trato.contract.calendar;

/** Why a night cannot be stayed. */
public enum Closure {
    /** It is so near that the lead time is over, or has passed. */
    TOO_SOON,
    /** The calendar is closed on it. */
    CLOSED,
    /** Somebody has booked it. */
    BOOKED,
    /** Somebody is paying for it. */
    HELD,
    /** It is kept free beside somebody's stay. */
    BUFFER
}
