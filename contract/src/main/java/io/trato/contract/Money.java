package io.trato.contract;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in whole minor units of a currency: 1050 BRL is R$ 10,50, while 1050 CLP is $ 1.050 since the Chilean peso has
 * no minor unit. Arithmetic is exact and an overflow is an error. Never a floating point number.
 *
 * @param minor whole minor units, negative for what is owed
 * @param currency an ISO 4217 code
 */
public record Money(long minor, String currency) {

    public Money {
        Currency.getInstance(currency);
    }

    /** Digits after the point in this currency, as ISO 4217 gives them. */
    public static int fractionDigits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /**
     * Reads a decimal amount.
     *
     * @throws ArithmeticException when the amount has more decimals than the currency, or does not fit
     */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount.movePointRight(fractionDigits(currency)).longValueExact(), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    /** The amount with as many decimals as the currency has. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, fractionDigits(currency));
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return other;
    }
}
