package io.trato.command.payment.guard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long gateways are waited for and how often they are asked.
 *
 * @param connect until a connection stands
 * @param read until an answer is there
 * @param attempts the first one included
 * @param pause the longest pause before the second attempt; each next one may be twice as long
 * @param longestPause what no pause exceeds
 * @param window calls that the circuit breaker looks at; it judges from half of them on
 * @param failures percentage of failed calls in the window at which it opens
 * @param open how long it then stays open
 * @param trials calls that it lets through afterwards to see whether the gateway is back
 */
@ConfigurationProperties("trato.payments.guard")
public record GuardSettings(
        @DefaultValue("3s") Duration connect,
        @DefaultValue("10s") Duration read,
        @DefaultValue("3") int attempts,
        @DefaultValue("200ms") Duration pause,
        @DefaultValue("5s") Duration longestPause,
        @DefaultValue("20") int window,
        @DefaultValue("50") int failures,
        @DefaultValue("15s") Duration open,
        @DefaultValue("3") int trials) {

    /** As without any setting. */
    public static final GuardSettings USUAL = new GuardSettings(
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            3,
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            20,
            50,
            Duration.ofSeconds(15),
            3);
}
