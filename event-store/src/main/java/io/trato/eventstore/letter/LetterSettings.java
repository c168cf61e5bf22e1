package io.trato.eventstore.letter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When dead letters are tried again; {@code trato.letters.*}.
 *
 * @param first the pause after the first failure; each further one doubles it
 * @param longest what the pause never exceeds
 * @param poll how often to look for letters whose time has come
 * @param lease how long a node may be busy with one key before another may try
 */
@ConfigurationProperties("trato.letters")
public record LetterSettings(
        @DefaultValue("5s") Duration first,
        @DefaultValue("1h") Duration longest,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("2m") Duration lease) {

    public static final LetterSettings DEFAULT = new LetterSettings(
            Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofMinutes(2));

    public LetterSettings {
        if (!first.isPositive() || !poll.isPositive() || !lease.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "trato.letters: first, poll and lease above zero, longest not shorter than first");
        }
    }

    /** @param attempts how often it has failed, from 1 */
    Duration pause(int attempts) {
        // More doublings than that would overflow, and exceed every sensible maximum anyway.
        Duration doubled = first.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 30));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
