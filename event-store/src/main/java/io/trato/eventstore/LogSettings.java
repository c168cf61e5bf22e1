package io.trato.eventstore;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process takes part in the log; {@code trato.log.*}.
 *
 * @param appenders connections that append side by side: two let one work while the other waits for the disk
 * @param groupSize how many appends share a commit at most
 * @param poll how long news from other nodes may go unnoticed when every notification is lost
 * @param tail how many of the newest events stay in memory, a power of two
 * @param keysKept how long a spent idempotency key is remembered at least, not under a day
 */
@ConfigurationProperties("trato.log")
public record LogSettings(
        @DefaultValue("2") int appenders,
        @DefaultValue("512") int groupSize,
        @DefaultValue("100ms") Duration poll,
        @DefaultValue("8192") int tail,
        @DefaultValue("7d") Duration keysKept) {

    private static final Duration KEYS_KEPT_AT_LEAST = Duration.ofDays(1);

    /** Measured: one appender gives 0.8 of two at 16 callers, more than two give nothing on two cores. */
    public static final LogSettings DEFAULT = new LogSettings(2, 512, Duration.ofMillis(100), 8192, Duration.ofDays(7));

    public LogSettings {
        if (appenders < 1 || groupSize < 1 || Integer.bitCount(tail) != 1 || poll.isNegative() || poll.isZero()) {
            throw new IllegalArgumentException(
                    "trato.log: appenders and group-size from 1, poll above zero, tail a power of two");
        }
        if (keysKept.compareTo(KEYS_KEPT_AT_LEAST) < 0) {
            throw new IllegalArgumentException(
                    "trato.log.keys-kept: at least a day is promised to whoever repeats a key");
        }
    }
}
