package io.trato.command.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When to ask a gateway about what it has not told.
 *
 * @param first after an order; then twice as long each time, at most six hours
 * @param poll how often it is looked whether something is due
 */
@ConfigurationProperties("trato.payments.watch")
public record WatchSettings(
        @DefaultValue("1m") Duration first,
        @DefaultValue("15s") Duration poll) {}
