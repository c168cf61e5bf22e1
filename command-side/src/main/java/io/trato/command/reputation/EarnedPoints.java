package io.trato.command.reputation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.trato.contract.Ids;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.reputation.ReputationEvent;
import java.util.List;

/**
 * What providers have earned, exact to the last committed event. What was read is kept, and only what has been added since is
 * read: acceptance asks for it in the midst of a command, and a provider of many years has thousands of events.
 */
public final class EarnedPoints {

    private static final ReputationDecider DECIDER = new ReputationDecider();

    private final Log log;
    private final Cache<String, Known> kept =
            Caffeine.newBuilder().maximumSize(100_000).executor(Runnable::run).build();

    /** @param next the sequence that was not read yet */
    private record Known(ReputationState state, long next) {}

    public EarnedPoints(Log log) {
        this.log = log;
    }

    public ReputationState of(String providerId) {
        String stream = Ids.sibling(Ids.REPUTATION, providerId);
        Known known = kept.getIfPresent(stream);
        Known before = known == null ? new Known(ReputationState.NONE, 0) : known;
        List<LoggedEvent> added = log.stream(stream, before.next());
        if (added.isEmpty()) {
            return before.state();
        }
        ReputationState state = before.state();
        for (LoggedEvent logged : added) {
            state = DECIDER.evolve(state, (ReputationEvent) logged.event(), logged.at());
        }
        kept.put(stream, new Known(state, added.getLast().sequence() + 1));
        return state;
    }
}
