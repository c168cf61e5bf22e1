package io.trato.api.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * The last position that each account has written through this node, so that a client that sends no position still reads
 * its own writes. Forgotten after a minute: by then every read model has long passed it.
 */
public final class LatestPositions {

    private final Cache<String, Long> positions = Caffeine.newBuilder()
            .maximumSize(100_000)
            .executor(Runnable::run)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    public long of(String accountId) {
        Long position = positions.getIfPresent(accountId);
        return position == null ? 0 : position;
    }

    public void reached(String accountId, long position) {
        positions.asMap().merge(accountId, position, Math::max);
    }
}
