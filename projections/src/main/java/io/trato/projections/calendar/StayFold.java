package io.trato.projections.calendar;

import io.trato.contract.ReadModels;
import io.trato.contract.calendar.BookedStay;
import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.CalendarEvent.HoldExpired;
import io.trato.contract.calendar.CalendarEvent.OfStay;
import io.trato.contract.calendar.CalendarEvent.StayCancelled;
import io.trato.contract.calendar.CalendarEvent.StayCompleted;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.calendar.StayStatus;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.Folds;
import io.trato.projections.ReadModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stay from its calendar's stream. It may begin with any event: one that is cancelled may never have been held. */
public final class StayFold implements ReadModel<BookedStay> {

    @Override
    public String name() {
        return ReadModels.STAYS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<BookedStay> documentType() {
        return BookedStay.class;
    }

    @Override
    public List<String> documents(LoggedEvent event) {
        return event.event() instanceof OfStay stay ? List.of(stay.booking().stayId()) : List.of();
    }

    @Override
    public boolean begins(LoggedEvent event) {
        return event.sequence() == 0;
    }

    @Override
    public long position(BookedStay document) {
        return document.position();
    }

    @Override
    public BookedStay fold(String id, @Nullable BookedStay document, LoggedEvent logged) {
        Instant completesAt = document == null ? null : document.completesAt();
        return switch (Folds.expected(OfStay.class, logged)) {
            case StayHeld e -> stay(e, StayStatus.HELD, e.until(), null, logged);
            case HoldExpired e -> stay(e, StayStatus.PROPOSED, null, null, logged);
            case StayConfirmed e -> stay(e, StayStatus.CONFIRMED, null, e.completesAt(), logged);
            case StayCancelled e -> stay(e, StayStatus.CANCELLED, null, completesAt, logged);
            case StayCompleted e -> stay(e, StayStatus.COMPLETED, null, completesAt, logged);
        };
    }

    private static BookedStay stay(
            OfStay event,
            StayStatus status,
            @Nullable Instant heldUntil,
            @Nullable Instant completesAt,
            LoggedEvent logged) {
        Booking booking = event.booking();
        return new BookedStay(
                booking.stayId(),
                logged.position(),
                event.calendarId(),
                booking.jobId(),
                booking.clientId(),
                booking.providerId(),
                booking.nights(),
                status,
                heldUntil,
                completesAt,
                logged.at());
    }
}
