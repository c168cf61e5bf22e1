package io.trato.eventstore.append;

import io.trato.contract.Claim;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is written whole or not at all: events, the names that they claim, the key that they spend. It is refused only for
 * what is committed, never for what another append wanted.
 */
public final class Append {

    private final List<NewEvent> events;
    private final List<Claim> claims;
    private final @Nullable KeyUse key;
    private final CompletableFuture<@Nullable Void> answer = new CompletableFuture<>();
    private int retries;

    /** @param events at least one, in order within each stream */
    public Append(List<NewEvent> events, List<Claim> claims, @Nullable KeyUse key) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an append holds at least one event");
        }
        this.events = List.copyOf(events);
        this.claims = List.copyOf(claims);
        this.key = key;
    }

    public List<NewEvent> events() {
        return events;
    }

    List<Claim> claims() {
        return claims;
    }

    @Nullable KeyUse key() {
        return key;
    }

    CompletableFuture<@Nullable Void> answer() {
        return answer;
    }

    /** How often it stood alone and was put back; the appender's thread only. */
    int putBack() {
        return ++retries;
    }
}
