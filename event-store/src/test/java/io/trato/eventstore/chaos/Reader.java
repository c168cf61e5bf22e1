package io.trato.eventstore.chaos;

import io.trato.contract.log.Log;
import io.trato.contract.log.LogCursor;
import io.trato.contract.log.LoggedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Follows the log, and keeps as its token the diary of what it saw: position and event, over all lives of its node. */
final class Reader implements Runnable {

    private final Log log;
    private final Path path;
    private final @Nullable Set<String> streams;
    private final BooleanSupplier ending;

    Reader(Log log, Path path, @Nullable Set<String> streams, BooleanSupplier ending) {
        this.log = log;
        this.path = path;
        this.streams = streams;
        this.ending = ending;
    }

    @Override
    public void run() {
        Diary seen = Diary.open(path);
        long token = token();
        while (!ending.getAsBoolean()) {
            try (LogCursor cursor = log.follow(token, streams)) {
                while (!ending.getAsBoolean()) {
                    for (LoggedEvent event : cursor.next(Duration.ofMillis(100))) {
                        seen.note(event.position() + " " + event.eventId());
                        token = event.position();
                    }
                }
            } catch (DataAccessException databaseIsAway) {
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long token() {
        List<String> lines = Diary.lines(path);
        return lines.isEmpty() ? 0 : Long.parseLong(lines.getLast().split(" ")[0]);
    }
}
