package io.trato.contract.calendar;

/** Where a stay is: only HELD and CONFIRMED ones take their nights. */
public enum StayStatus {
    /** Agreed on, and holding nothing: the hold has run out. It is held again when somebody pays, if its nights are free. */
    PROPOSED,
    /** Held for payment, for a while. */
    HELD,
    CONFIRMED,
    CANCELLED,
    /** Over for two days. */
    COMPLETED
}
