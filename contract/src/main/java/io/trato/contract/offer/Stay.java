package io.trato.contract.offer;

import io.trato.contract.calendar.Nights;
import java.time.LocalDate;

/** The nights of a stay, [arrival, departure) in the listing's time zone. */
public record Stay(LocalDate arrival, LocalDate departure, int guests, CancellationPolicy cancellation) {

    public Nights nights() {
        return new Nights(arrival, departure);
    }
}
