package io.trato.query;

import io.trato.contract.Actor;
import io.trato.contract.Role;

/** Who may see what. What somebody may not see is not there for them. */
public final class Viewing {

    private Viewing() {}

    /** Operators and auditors see everything that is not somebody's personal data. */
    public static boolean everything(Actor viewer) {
        return viewer.is(Role.OPERATOR) || viewer.is(Role.AUDITOR);
    }

    /** A deal is seen by its two sides. */
    public static boolean deal(Actor viewer, String clientId, String providerId) {
        return viewer.isAccount(clientId) || viewer.isAccount(providerId) || everything(viewer);
    }

    /** Personal data is seen by its owner and by operators. */
    public static boolean personal(Actor viewer, String accountId) {
        return viewer.isAccount(accountId) || viewer.is(Role.OPERATOR);
    }
}
