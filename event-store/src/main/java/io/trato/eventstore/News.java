package io.trato.eventstore;

import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.AppendWatch;
import io.trato.eventstore.append.Placed;
import io.trato.eventstore.push.Herald;
import io.trato.eventstore.read.Feed;
import io.trato.eventstore.seal.Sealer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Passes on what happens to the log, here or elsewhere, to whoever must know of it. */
final class News implements AppendWatch, Sealer.SealedPlaces {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);

    private final Feed feed;
    private final Herald herald;
    private @Nullable Sealer sealer;

    News(Feed feed, Herald herald) {
        this.feed = feed;
        this.herald = herald;
    }

    /** The sealer of this node, itself a source of news; named before anything starts. */
    void reach(Sealer ours) {
        sealer = ours;
    }

    @Override
    public void expect(Append append) {
        feed.expect(append);
    }

    @Override
    public void forget(Append append) {
        feed.forget(append);
    }

    @Override
    public void committed() {
        Sealer ours = sealer;
        if (ours != null && ours.sealing()) {
            ours.wake();
        } else {
            herald.appended();
        }
    }

    @Override
    public void sealed(long first, List<Placed> places) {
        herald.sealed();
        try {
            feed.sealed(first, places);
        } catch (DataAccessException unreachable) {
            // The sealer goes on: its connection is another one, and others wait. The feed looks again by itself.
            LOG.warn("what was just sealed cannot be read here at present: {}", unreachable.getMessage());
        }
    }

    @Override
    public boolean awaited() {
        return feed.isAwaited();
    }

    /** A candidate need not try for the lock at each of them. */
    void otherAppended() {
        Sealer ours = sealer;
        if (ours != null && ours.sealing()) {
            ours.wake();
        }
    }

    /** The sealer tells the feed itself; its own notification has no news for it. */
    void otherSealed() {
        Sealer ours = sealer;
        if (ours == null || !ours.sealing()) {
            feed.catchUp();
        }
    }

    void lookAround() {
        feed.catchUp();
        otherAppended();
    }
}
