package io.trato.command.importing;

import io.trato.command.calendar.CalendarFacts.Rental;
import io.trato.command.calendar.RememberedCalendars;
import io.trato.command.calendar.RentedListings;
import io.trato.command.task.Settled;
import io.trato.command.task.TaskRun;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Ids;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.calendar.CalendarCommand.SetDays;
import io.trato.contract.calendar.Days;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends the days of one listing as the command that says them all at once. The listing is the one that the same owner has
 * imported under the same name; what its calendar says already is said once. The task is what the log names as cause.
 */
public final class DayCommands {

    private static final Settled CREATED = new Settled.Created();
    private static final Settled UNCHANGED = new Settled.Unchanged();

    private final Commands commands;
    private final RentedListings listings;
    private final RememberedCalendars calendars;
    private final Clock clock;

    public DayCommands(Commands commands, RentedListings listings, RememberedCalendars calendars, Clock clock) {
        this.commands = commands;
        this.listings = listings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param source the format by which listings are imported */
    RowsEnd send(TaskRun run, String source, String externalId, List<MappedDay> rows) {
        String listing = ImportedListing.id(source, run.owner().id(), externalId);
        Rental rental = listings.factsOf(listing).rental();
        if (rental == null) {
            return new RowsEnd.Done(rows.stream()
                    .map(row -> row instanceof MappedDay.Refused(var refusal) ? refusal : unknown(row.line()))
                    .<Settled>map(Settled.Refused::new)
                    .toList());
        }
        ImportedDays imported = ImportedDays.of(rows, currency(rental));
        String calendar = Ids.sibling(Ids.CALENDAR, listing);
        if (isSaid(calendar, imported.days())) {
            return done(rows, imported, _ -> UNCHANGED);
        }
        Envelope envelope = new Envelope(run.owner(), clock.instant(), null, null, "", run.taskId(), run.taskId());
        return switch (commands.send(new SetDays(calendar, imported.days()), envelope)) {
            case Receipt _ -> done(rows, imported, _ -> CREATED);
            case Refusal refusal ->
                switch (refusal.code()) {
                    case FORBIDDEN, ACCOUNT_SUSPENDED -> new RowsEnd.Halted(refusal.code());
                    case BUSY, THROTTLED -> throw new IllegalStateException("the command side is busy");
                    default -> done(rows, imported, row -> new Settled.Refused(RowCommands.row(row.line(), refusal)));
                };
        };
    }

    private boolean isSaid(String calendar, List<Days> days) {
        return days.isEmpty() || calendars.of(calendar).days().differing(days).isEmpty();
    }

    /** Each row by itself: refused when it is wrong, and otherwise as the command ended. */
    private static RowsEnd done(List<MappedDay> rows, ImportedDays imported, Function<MappedDay, Settled> sent) {
        return new RowsEnd.Done(rows.stream()
                .map(row -> {
                    RowRefusal refusal = imported.refusals().get(row.line());
                    return refusal == null ? sent.apply(row) : new Settled.Refused(refusal);
                })
                .toList());
    }

    private static RowRefusal unknown(long line) {
        return new RowRefusal(
                line, RefusalCode.NOT_FOUND.name(), "listing_id", "a listing that this account has imported before");
    }

    private static @Nullable String currency(Rental rental) {
        return rental.price() == null ? null : rental.price().currency();
    }
}
