package io.trato.contract;

import java.util.Set;

/**
 * Who acts: an account, or the system.
 *
 * @param id an account's identifier, or {@code system:} and the name of the policy or timer
 * @param roles the roles that the access token vouched for when the command was sent
 */
public record Actor(String id, Set<Role> roles) {

    /** Somebody who has not signed in. */
    public static final Actor ANONYMOUS = new Actor("anonymous", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A policy or timer of ours, by name. */
    public static Actor system(String name) {
        return new Actor("system:" + name, Set.of(Role.SYSTEM));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether this actor is the account with that identifier. */
    public boolean isAccount(String accountId) {
        return id.equals(accountId);
    }
}
