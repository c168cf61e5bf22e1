package io.trato.api.graphql;

import java.util.Currency;

/** The currencies that money can be given in: those of ISO 4217 that have minor units, or expressly none. */
final class Currencies {

    private Currencies() {}

    /** Digits after the point, -1 for what is no currency. */
    static int decimals(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknown) {
            return -1;
        }
    }
}
