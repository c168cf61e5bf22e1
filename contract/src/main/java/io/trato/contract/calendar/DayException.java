package io.trato.contract.calendar;

import io.trato.contract.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of single days beside its rules; what is null is as the rules say.
 *
 * @param open whether the night can be stayed
 * @param price of the night, positive
 * @param minimumNights of a stay that arrives on the day
 * @param maximumNights of a stay that arrives on the day
 */
public record DayException(
        @Nullable Boolean open,
        @Nullable Money price,
        @Nullable Integer minimumNights,
        @Nullable Integer maximumNights) {

    /** As the rules say in everything. */
    public static final DayException NONE = new DayException(null, null, null, null);

    public DayException open(boolean isOpen) {
        return new DayException(isOpen, price, minimumNights, maximumNights);
    }

    /** @param amount null for the price of the rules */
    public DayException price(@Nullable Money amount) {
        return new DayException(open, amount, minimumNights, maximumNights);
    }
}
