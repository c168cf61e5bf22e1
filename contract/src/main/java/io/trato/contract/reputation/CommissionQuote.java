package io.trato.contract.reputation;

import io.trato.contract.Money;
import java.util.OptionalLong;

/**
 * What a deal would cost its provider if it were accepted now.
 *
 * @param basisPoints of the level that the provider has at present
 * @param commission on the whole amount; the same however the money is cut
 * @param net what is left to the provider
 * @param pointsToNext what is missing to the next level; empty at the highest
 */
public record CommissionQuote(
        Money amount,
        Level level,
        int basisPoints,
        Money commission,
        Money net,
        OptionalLong pointsToNext,
        String policyVersion) {}
