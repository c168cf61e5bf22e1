package io.trato.command.timer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties {@code trato.timers.*}.
 *
 * @param poll how often a node looks for timers that are due; what is due when it is set is fired at once
 * @param parallel how many a node fires at the same time
 */
@ConfigurationProperties("trato.timers")
public record TimerSettings(
        @DefaultValue("5s") Duration poll,
        @DefaultValue("8") int parallel) {

    public TimerSettings {
        if (!poll.isPositive() || parallel < 1) {
            throw new IllegalArgumentException("trato.timers: poll above zero, parallel at least 1");
        }
    }
}
