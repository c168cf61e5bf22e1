package io.trato.command.listing;

import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The guards of what a listing asks. */
final class PriceRules {

    /** Far above any real price and far below where a sum of many could overflow. */
    private static final long MAXIMUM = 1_000_000_000_000_000L;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private PriceRules() {}

    static Rule suits(ListingKind kind, Price price) {
        return () -> {
            if (!CURRENCIES.contains(price.currency())) {
                return Refusal.of(RefusalCode.CURRENCY_UNKNOWN).at("price.currency");
            }
            if (!units(kind).contains(price.unit())) {
                return Refusal.of(
                                RefusalCode.MALFORMED,
                                Map.of("expected", units(kind).toString()))
                        .at("price.unit");
            }
            boolean onRequest = price.unit() == PriceUnit.QUOTE;
            boolean amountFits = onRequest ? price.amount() == 0 : price.amount() > 0 && price.amount() <= MAXIMUM;
            return amountFits ? null : Refusal.of(RefusalCode.AMOUNT_INVALID).at("price.amount");
        };
    }

    private static Set<PriceUnit> units(ListingKind kind) {
        return switch (kind) {
            case SERVICE -> EnumSet.of(PriceUnit.QUOTE, PriceUnit.HOUR, PriceUnit.FIXED);
            case RENTAL -> EnumSet.of(PriceUnit.QUOTE, PriceUnit.NIGHT);
            case SALE -> EnumSet.of(PriceUnit.QUOTE, PriceUnit.SALE);
        };
    }
}
