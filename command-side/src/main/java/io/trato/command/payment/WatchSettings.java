package io.trato.command.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When to ask a gateway about what it has not told.
 *
 * @param first after an order; then twice as long each time, at most six hours
 * @param poll how often it is looked whether something is due
 * @param again after something was decided; then twice as long each time
 * @param slowest the longest pause between two looks at what is decided
 * @param window how long after its order what is decided may still change: a payer's time to complain
 */
@ConfigurationProperties("trato.payments.watch")
public record WatchSettings(
        @DefaultValue("1m") Duration first,
        @DefaultValue("15s") Duration poll,
        @DefaultValue("1d") Duration again,
        @DefaultValue("8d") Duration slowest,
        @DefaultValue("120d") Duration window) {}
