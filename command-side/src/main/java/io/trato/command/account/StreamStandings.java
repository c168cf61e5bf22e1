package io.trato.command.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.trato.command.bus.Streams;
import io.trato.contract.Ids;
import io.trato.contract.account.AccountEvent;
import io.trato.contract.account.Standing;
import io.trato.contract.account.Standings;
import io.trato.contract.log.LoggedEvent;
import java.time.Duration;
import java.util.Optional;

/**
 * Standings from the accounts' own streams. Each command asks for its actor's, so they are kept for a moment; whoever follows
 * the log drops an account's standing as soon as something happens to it, and the moment is short in case nobody does.
 */
public final class StreamStandings implements Standings {

    private static final AccountDecider DECIDER = new AccountDecider();

    private final Streams streams;
    private final Cache<String, Standing> kept = Caffeine.newBuilder()
            .maximumSize(100_000)
            .executor(Runnable::run)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    public StreamStandings(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Optional<Standing> of(String accountId) {
        Standing known = kept.getIfPresent(accountId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Standing> read = read(accountId);
        read.ifPresent(standing -> kept.put(accountId, standing));
        return read;
    }

    /** Forgets what an event has made untrue. */
    public void changedBy(LoggedEvent logged) {
        if (logged.event() instanceof AccountEvent event) {
            kept.invalidate(event.accountId());
        }
    }

    private Optional<Standing> read(String accountId) {
        return streams.state(Ids.ACCOUNT, accountId, DECIDER)
                .map(account -> new Standing(
                        account.id(), account.roles(), account.kyc(), account.suspended(), account.language()));
    }
}
