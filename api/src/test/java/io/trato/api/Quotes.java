package io.trato.api;

import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.calendar.Nights;
import io.trato.contract.calendar.StayQuote;
import io.trato.contract.calendar.StayQuotes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every night is taken and has no price: what stays cost is the command side's to say. */
final class Quotes implements StayQuotes {

    @Override
    public Optional<StayQuote> quote(String listingId, Nights nights, Instant at) {
        Refusal taken = Refusal.of(
                RefusalCode.NIGHTS_TAKEN, Map.of("night", nights.arrival().toString()));
        return Optional.of(new StayQuote(nights, List.of(), null, taken));
    }
}
