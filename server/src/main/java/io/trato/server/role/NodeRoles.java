package io.trato.server.role;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this node does; everything when nothing is named. A name that is none is refused: a node that was meant to seal, and
 * does not because of a typing error, would be noticed late.
 *
 * @param roles {@code api} (which decides commands too), {@code projection}, {@code policy}, {@code sealer}, {@code tasks}
 */
@ConfigurationProperties("trato")
public record NodeRoles(@DefaultValue({}) Set<String> roles) {

    /** {@code command} is the other half of {@code api}: commands are decided where they come in. */
    private static final Set<String> KNOWN = Set.of("api", "command", "projection", "policy", "sealer", "tasks");

    public NodeRoles {
        roles = Set.copyOf(roles);
        for (String role : roles) {
            if (!KNOWN.contains(role)) {
                throw new IllegalArgumentException("trato.roles: \"" + role + "\" is none of " + KNOWN);
            }
        }
    }

    boolean speaks() {
        return roles.isEmpty() || roles.contains("api");
    }
}
