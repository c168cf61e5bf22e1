package io.trato.server.demo;

import java.util.Set;

/**
 * Somebody in the play.
 *
 * @param part what they are in it, also the name in front of their e-mail address
 * @param roles those that one registers with
 * @param language es, pt or en
 */
public record Person(String part, String displayName, Set<String> roles, String language) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /** Under a name that is reserved for examples (RFC 2606): no mail will ever go there. */
    public String email() {
        return part + "@trato.example";
    }
}
