package io.trato.server.bootstrap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first operator, who then grants roles to everybody else.
 *
 * @param operatorEmail null where there is an operator already
 * @param operatorPassword at least as strong as anybody's; change it by registering another operator
 */
@ConfigurationProperties("trato.bootstrap")
public record BootstrapSettings(
        @Nullable String operatorEmail, @Nullable String operatorPassword) {

    @Override
    public String toString() {
        return "BootstrapSettings[]";
    }
}
