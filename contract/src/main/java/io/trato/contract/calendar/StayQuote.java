package io.trato.contract.calendar;

import io.trato.contract.Money;
import io.trato.contract.Outcome.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stay would cost, and whether it could be had.
 *
 * @param each the price of each night in their order; empty when some night has none
 * @param total their sum, exact; null when some night has no price
 * @param obstacle what it would be refused with, null when it could be had
 */
public record StayQuote(
        Nights nights,
        List<NightlyPrice> each,
        @Nullable Money total,
        @Nullable Refusal obstacle) {

    public StayQuote {
        each = List.copyOf(each);
    }

    /** @param night the day on whose evening it begins */
    public record NightlyPrice(LocalDate night, Money price) {}
}
