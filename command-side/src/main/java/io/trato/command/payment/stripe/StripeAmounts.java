package io.trato.command.payment.stripe;

import io.trato.contract.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;

/**
 * Amounts as Stripe counts them, which is ISO 4217's minor units with exceptions: a few currencies have no decimals there
 * that ISO gives two, and two that have none in ISO are still written with two. A three-decimal amount must end in zero.
 */
final class StripeAmounts {

    private static final Set<String> NO_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> TWO_DECIMALS = Set.of("ISK", "UGX");
    private static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeAmounts() {}

    /** Whether Stripe has units small enough for the amount. */
    static boolean expressible(long minor, String currency) {
        BigDecimal amount = amount(minor, currency);
        return amount.stripTrailingZeros().scale() <= 0
                && !(THREE_DECIMALS.contains(currency) && amount.longValueExact() % 10 != 0);
    }

    /**
     * Our minor units as Stripe's.
     *
     * @throws ArithmeticException when Stripe cannot express the amount
     */
    static long toStripe(long minor, String currency) {
        if (!expressible(minor, currency)) {
            throw new ArithmeticException(minor + " " + currency + " cannot be expressed");
        }
        return amount(minor, currency).longValueExact();
    }

    private static BigDecimal amount(long minor, String currency) {
        return new Money(minor, currency).amount().movePointRight(decimals(currency));
    }

    /**
     * Stripe's units as our minor ones.
     *
     * @throws ArithmeticException when we cannot express the amount
     */
    static long fromStripe(long amount, String currency) {
        return Money.of(BigDecimal.valueOf(amount, decimals(currency)), currency)
                .minor();
    }

    /** A fee may be finer than our units; it is then rounded up, so that no more is booked than there is. */
    static long feeFromStripe(long fee, String currency) {
        BigDecimal whole = BigDecimal.valueOf(fee, decimals(currency))
                .setScale(Money.fractionDigits(currency), RoundingMode.CEILING);
        return Money.of(whole, currency).minor();
    }

    /** Stripe writes them in lower case. */
    static String currency(String lower) {
        return lower.toUpperCase(Locale.ROOT);
    }

    private static int decimals(String currency) {
        if (NO_DECIMALS.contains(currency)) {
            return 0;
        }
        return TWO_DECIMALS.contains(currency) ? 2 : Money.fractionDigits(currency);
    }
}
