package io.trato.api.graphiql;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the page offers to be with one click. Empty but for a demonstration: these passwords are public.
 *
 * @param signIns the accounts of the demonstration
 */
@ConfigurationProperties("trato.graphiql")
public record DemoSignIns(@DefaultValue({}) List<DemoSignIn> signIns) {

    /** @param name what the button says, such as {@code provider} */
    public record DemoSignIn(String name, String email, String password) {}
}
