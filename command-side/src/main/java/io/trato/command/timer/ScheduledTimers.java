package io.trato.command.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
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
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;

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

    private final Scheduler scheduler;
    private volatile boolean running;

    public ScheduledTimers(DataSource database, Commands commands, Clock clock, TimerSettings settings) {
        TimerFiring firing = new TimerFiring(commands, clock);
        scheduler = Scheduler.create(
                        database,
                        Tasks.oneTime(TASK)
                                .onFailure(triedAgain(clock))
                                .execute((timer, context) -> firing.fire(
                                        timer.getData(), context.getExecution().getExecutionTime())))
                .tableName("timer")
                .serializer(new TimerJson(FAMILIES))
                .clock(clock::instant)
                .pollingInterval(settings.poll())
                .threads(settings.parallel())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(0.5, 2.0)
                .enableImmediateExecution()
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    /** @throws DataAccessResourceFailureException when the database cannot be reached; the event is tried again */
    @Override
    public void set(EventMessage<?> event, String timer, Instant at, Command command) {
        TimedCommand timed = TimedCommand.following(event, timer, command);
        try {
            scheduler.scheduleIfNotExists(TASK.instance(timed.key()).data(timed).build(), at);
        } catch (SQLRuntimeException away) {
            throw new DataAccessResourceFailureException("timer " + timer + " could not be set", away);
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
