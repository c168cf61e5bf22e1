package io.trato.command.account;

import io.trato.contract.log.Log;
import io.trato.contract.log.LogCursor;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows the log so that a suspension or a new role is known to the next command, on every node. */
public final class StandingsFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StandingsFollower.class);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Log log;
    private final StreamStandings standings;
    private volatile boolean running;

    public StandingsFollower(Log log, StreamStandings standings) {
        this.log = log;
        this.standings = standings;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("standings").start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        while (running) {
            try (LogCursor cursor = log.follow(log.head(), null)) {
                while (running) {
                    cursor.next(WAIT).forEach(standings::changedBy);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("Standings are not followed for a moment; they expire by themselves", e);
            }
        }
    }
}
