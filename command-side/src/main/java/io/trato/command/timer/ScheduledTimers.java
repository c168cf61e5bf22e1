package io.trato.command.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.trato.command.timer.TimerRows.Row;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.account.AccountCommand;
import io.trato.contract.calendar.CalendarCommand;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.job.JobCommand;
import io.trato.contract.listing.ListingCommand;
import io.trato.contract.offer.OfferCommand;
import io.trato.contract.review.ReviewCommand;
import io.trato.contract.wallet.WalletCommand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.context.SmartLifecycle;

/**
 * Timers that are kept in the database over restarts. Of several nodes one fires each. It may be late, and after a crash it may be fired twice: the aggregate compares the date again with the command's own, and
 * answers with no events when there is nothing to do. One that is refused or fails is tried again, with pauses up to an hour.
 */
public final class ScheduledTimers implements Timers, SmartLifecycle {

    private static final List<Class<? extends Command>> FAMILIES = List.of(
            AccountCommand.class,
            ListingCommand.class,
            OfferCommand.class,
            JobCommand.class,
            EscrowCommand.class,
            WalletCommand.class,
            ReviewCommand.class,
            CalendarCommand.class);

    private static final TaskDescriptor<TimedCommand> TASK = TaskDescriptor.of("command", TimedCommand.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final String SET = ScheduledTimers.class.getName();

    private final Scheduler scheduler;
    private final TimerRows rows;
    private final Clock clock;
    private volatile boolean running;

    public ScheduledTimers(DataSource database, Commands commands, Clock clock, TimerSettings settings) {
        TimerJson json = new TimerJson(FAMILIES);
        this.rows = new TimerRows(database, TASK.getTaskName(), json);
        this.clock = clock;
        TimerFiring firing = new TimerFiring(commands, clock);
        scheduler = Scheduler.create(
                        database,
                        Tasks.oneTime(TASK)
                                .onFailure(triedAgain(clock))
                                .execute((timer, context) -> firing.fire(
                                        timer.getData(), context.getExecution().getExecutionTime())))
                .tableName("timer")
                .serializer(json)
                .clock(clock::instant)
                .pollingInterval(settings.poll())
                .threads(settings.parallel())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(0.5, 2.0)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    /**
     * Within a processor's batch the timers of all its events are written together when it ends, before its token sets out: a
     * statement each would cost more.
     */
    @Override
    public void set(EventMessage<?> event, String timer, Instant at, Command command) {
        Row row = new Row(TimedCommand.following(event, timer, command), at);
        if (!CurrentUnitOfWork.isStarted()) {
            rows.add(List.of(row));
            hurry(List.of(row));
            return;
        }
        CurrentUnitOfWork.get()
                .root()
                .<List<Row>>getOrComputeResource(SET, _ -> {
                    List<Row> set = new ArrayList<>();
                    CurrentUnitOfWork.get().onPrepareCommit(_ -> rows.add(set));
                    CurrentUnitOfWork.get().afterCommit(_ -> hurry(set));
                    return set;
                })
                .add(row);
    }

    /** What is due already need not wait for the next look. */
    private void hurry(List<Row> set) {
        Instant now = clock.instant();
        if (running && set.stream().anyMatch(row -> !row.at().isAfter(now))) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static FailureHandler<TimedCommand> triedAgain(Clock clock) {
        return (failure, timer) -> {
            Duration doubled = Duration.ofSeconds(1L << Math.clamp(failure.getExecution().consecutiveFailures, 0, 12));
            Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            timer.reschedule(failure, clock.instant().plus(pause));
        };
    }
}
