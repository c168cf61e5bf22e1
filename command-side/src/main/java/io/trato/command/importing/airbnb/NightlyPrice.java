package io.trato.command.importing.airbnb;

import io.trato.contract.Money;
import io.trato.contract.RefusalCode;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The price of a night. The source writes {@code $1,097.00} whatever the currency is, so the sign says nothing and the
 * currency is the market's. A listing without a price is one at request: it can be found and asked for, and makes no
 * promise; leaving it out would lose one in twelve, and keeping it a draft would hide it.
 */
final class NightlyPrice {

    private static final Pattern FORM = Pattern.compile("\\$?([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,12})(\\.[0-9]{1,2})?");

    private NightlyPrice() {}

    static Price of(Cells cells, String currency) {
        String text = cells.text("price");
        if (text.isEmpty()) {
            return new Price(0, currency, PriceUnit.QUOTE);
        }
        if (FORM.matcher(text).matches()) {
            try {
                BigDecimal amount = new BigDecimal(text.replace("$", "").replace(",", ""));
                long minor = Money.of(amount, currency).minor();
                if (minor > 0) {
                    return new Price(minor, currency, PriceUnit.NIGHT);
                }
            } catch (ArithmeticException tooFine) {
                throw cells.refused(RefusalCode.AMOUNT_INVALID, "price", "no finer than whole minor units");
            }
        }
        throw cells.refused(RefusalCode.AMOUNT_INVALID, "price", "a positive amount such as $1,097.00");
    }
}
