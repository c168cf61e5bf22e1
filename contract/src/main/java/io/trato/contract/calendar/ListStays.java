package io.trato.contract.calendar;

import io.trato.contract.Actor;
import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import org.jspecify.annotations.Nullable;

/** The stays of a calendar that the viewer has a side in, by their arrivals; all of them for operators and auditors. */
public record ListStays(String calendarId, @Nullable StayStatus status, PageRequest page, Actor viewer)
        implements Query<Page<BookedStay>> {

    @Override
    public String readModel() {
        return ReadModels.STAYS;
    }
}
