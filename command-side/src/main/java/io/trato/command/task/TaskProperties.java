package io.trato.command.task;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties {@code trato.tasks.*}.
 *
 * @param parallel how many tasks a node runs at once
 * @param poll how often a node looks for tasks that were queued or abandoned elsewhere
 * @param lease how long a node may be silent before another takes its tasks over; at least a few seconds, since it is
 *     renewed every second
 */
@ConfigurationProperties("trato.tasks")
public record TaskProperties(
        @DefaultValue("2") int parallel,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10s") Duration lease) {}
