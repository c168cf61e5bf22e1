package io.trato.command.task;

import io.trato.contract.RefusalCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs tasks on this node, a few side by side. It is woken when one is queued here, and looks by itself from time to time
 * for those that were queued or abandoned elsewhere. When it stops, what has begun is settled and given back.
 */
public final class TaskWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWorker.class);
    private static final int FRUITLESS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TaskLeases leases;
    private final Map<String, TaskKind> kinds;
    private final int parallel;
    private final Duration poll;
    private final Semaphore wakes = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    /**
     * @param parallel how many tasks at once
     * @param poll how often to look for tasks of other nodes
     */
    public TaskWorker(TaskLeases leases, Collection<TaskKind> kinds, int parallel, Duration poll) {
        this.leases = leases;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(TaskKind::name, Function.identity()));
        this.parallel = parallel;
        this.poll = poll;
    }

    /** Says that a task may be waiting. */
    public void wake() {
        wakes.release();
    }

    @Override
    public synchronized void start() {
        stopping = false;
        for (int number = 1; number <= parallel; number++) {
            threads.add(Thread.ofPlatform().name("task-" + number).daemon().start(this::work));
        }
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        wakes.release(parallel);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Thread thread : threads) {
            try {
                if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    thread.interrupt();
                }
            } catch (InterruptedException hurry) {
                threads.forEach(Thread::interrupt);
                Thread.currentThread().interrupt();
                break;
            }
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    private void work() {
        try {
            while (!stopping) {
                if (!runOne()) {
                    boolean woken = wakes.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                    LOG.trace("looking for tasks, woken: {}", woken);
                }
            }
        } catch (InterruptedException end) {
            LOG.warn("a task was interrupted before it came to rest; it goes on when its lease has run out");
        }
    }

    private boolean runOne() throws InterruptedException {
        try {
            ClaimedTask task = leases.claim(kinds.keySet()).orElse(null);
            if (task == null) {
                return false;
            }
            run(task);
            return true;
        } catch (LeaseLostException elsewhere) {
            LOG.warn("{}; another node runs it", elsewhere.getMessage());
            return true;
        } catch (RuntimeException unavailable) {
            LOG.warn("tasks cannot be read or written at present", unavailable);
            return false;
        }
    }

    private void run(ClaimedTask task) throws InterruptedException {
        if (task.fruitless() > FRUITLESS) {
            leases.fail(task, RefusalCode.BUSY.name());
            return;
        }
        TaskRun run = new TaskRun(task, leases, () -> stopping);
        try {
            TaskEnding ending = kind(task).run(run);
            run.write();
            end(task, ending);
        } catch (LeaseLostException | InterruptedException over) {
            throw over;
        } catch (Throwable failure) {
            // An Error too: it must neither end the worker nor leave the task to nobody.
            LOG.warn("{} stopped and will be tried again", task.id(), failure);
            leases.retryAfter(task, Duration.ofSeconds(1L << Math.min(task.fruitless() - 1, 6)));
        }
    }

    private void end(ClaimedTask task, TaskEnding ending) {
        switch (ending) {
            case TaskEnding.Completed _ -> leases.complete(task);
            case TaskEnding.Failed failed -> leases.fail(task, failed.code().name());
            case TaskEnding.Interrupted _ -> leases.giveBack(task);
        }
    }

    private TaskKind kind(ClaimedTask task) {
        TaskKind kind = kinds.get(task.kind());
        if (kind == null) {
            throw new IllegalStateException("no such kind of task: " + task.kind());
        }
        return kind;
    }
}
