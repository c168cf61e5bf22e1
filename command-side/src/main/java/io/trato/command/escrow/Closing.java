package io.trato.command.escrow;

/**
 * Whether money may still come and stay.
 *
 * @param lapsed nobody starts to pay any more
 * @param ended the job is over: of what is held the provider keeps {@code keptParts} of {@code ofParts}, and the rest goes back
 */
record Closing(boolean lapsed, boolean ended, long keptParts, long ofParts) {

    static final Closing NONE = new Closing(false, false, 0, 1);

    Closing lapse() {
        return new Closing(true, ended, keptParts, ofParts);
    }

    static Closing end(long keptParts, long ofParts) {
        return new Closing(true, true, keptParts, ofParts);
    }
}
