package io.trato.eventstore.letter;

import io.trato.contract.letter.Redelivery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Tries letters whose time has come, on a thread for each module that has some: one that waits for an engine delays no other. */
final class LetterWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LetterWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Postman postman;
    private final List<Round> rounds;
    private final Duration poll;
    private volatile boolean running;

    LetterWorker(Postman postman, List<Redelivery> redeliveries, Duration poll) {
        this.postman = postman;
        this.rounds = redeliveries.stream().map(Round::new).toList();
        this.poll = poll;
    }

    /** Says that a letter's time has come. */
    void wake() {
        rounds.forEach(round -> round.news.release());
    }

    @Override
    public void start() {
        running = true;
        rounds.forEach(round ->
                round.thread = Thread.ofPlatform().daemon().name("letters").start(round::work));
    }

    /** An attempt that is under way ends by itself; if not, its lease does. */
    @Override
    public void stop() {
        running = false;
        wake();
        rounds.forEach(Round::join);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Round {

        private final Redelivery redelivery;
        private final Semaphore news = new Semaphore(0);
        private @Nullable Thread thread;

        Round(Redelivery redelivery) {
            this.redelivery = redelivery;
        }

        void work() {
            try {
                while (running) {
                    if (!tried()) {
                        boolean woken = news.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                        LOG.trace("looking for letters, woken: {}", woken);
                    }
                }
            } catch (InterruptedException end) {
                LOG.debug("interrupted; a key that was just tried is tried again when its lease has run out");
            }
        }

        private boolean tried() {
            try {
                return postman.deliverOne(redelivery);
            } catch (RuntimeException | LinkageError | AssertionError | VirtualMachineError unavailable) {
                // An Error too: it would end the thread without a word, and nothing would be tried any more.
                LOG.warn("dead letters cannot be tried at present", unavailable);
                return false;
            }
        }

        void join() {
            try {
                if (thread != null && !thread.join(PATIENCE)) {
                    thread.interrupt();
                }
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
