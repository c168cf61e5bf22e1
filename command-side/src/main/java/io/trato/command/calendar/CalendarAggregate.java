package io.trato.command.calendar;

import io.trato.command.bus.CommandFamily;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.EventSourced;
import io.trato.contract.Ids;
import io.trato.contract.Outcome;
import io.trato.contract.calendar.CalendarCommand;
import io.trato.contract.calendar.CalendarCommand.ConfirmStay;
import io.trato.contract.calendar.CalendarCommand.HoldStay;
import io.trato.contract.calendar.CalendarEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** {@link CalendarDecider} as an aggregate of Axon's; it looks at the listing whose calendar it is. */
public final class CalendarAggregate
        extends EventSourced<CalendarCommand, CalendarEvent, CalendarState, CalendarFacts> {

    /** Axon makes one before it reads the stream. */
    public CalendarAggregate() {
        super(new CalendarDecider());
    }

    @CommandHandler(commandName = CommandFamily.CALENDAR)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(CalendarCommand command, MetaData metadata, Contexts contexts, RentedListings listings) {
        String listing = Ids.sibling(Ids.LISTING, command.calendarId());
        return decide(command, metadata, contexts.with(metadata, listings.factsOf(listing, job(command))));
    }

    private static String job(CalendarCommand command) {
        return switch (command) {
            case HoldStay hold -> hold.booking().jobId();
            case ConfirmStay confirm -> confirm.booking().jobId();
            default -> "";
        };
    }
}
