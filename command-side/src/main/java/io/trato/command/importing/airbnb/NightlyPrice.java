package io.trato.command.importing.airbnb;

import io.trato.contract.Money;
import io.trato.contract.RefusalCode;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The price of a night. The source writes {@code $1,097.00} whatever the currency is, so the sign says nothing and the
 * currency is the market's. A listing without a price is one at request: it can be found and asked for, and makes no
 * promise; leaving it out would lose one in twelve, and keeping it a draft would hide it.
 */
final class NightlyPrice {

    private static final Pattern FORM = Pattern.compile("\\$?([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,12})(\\.[0-9]{1,2})?");

    private NightlyPrice() {}

    static Price of(Cells cells, String currency) {
        BigDecimal amount = amount(cells, "price");
        if (amount == null) {
            return new Price(0, currency, PriceUnit.QUOTE);
        }
        try {
            return new Price(Money.of(amount, currency).minor(), currency, PriceUnit.NIGHT);
        } catch (ArithmeticException tooFine) {
            throw cells.refused(RefusalCode.AMOUNT_INVALID, "price", "no finer than whole minor units");
        }
    }

    /** A positive amount in a currency that the cell does not tell; null when the cell is empty. */
    static @Nullable BigDecimal amount(Cells cells, String column) {
        String text = cells.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (FORM.matcher(text).matches()) {
            BigDecimal amount = new BigDecimal(text.replace("$", "").replace(",", ""));
            if (amount.signum() > 0) {
                return amount;
            }
        }
        throw cells.refused(RefusalCode.AMOUNT_INVALID, column, "a positive amount such as $1,097.00");
    }
}
