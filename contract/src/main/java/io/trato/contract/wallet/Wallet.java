package io.trato.contract.wallet;

/**
 * A provider's money in one currency, in whole minor units.
 *
 * @param pending clearing
 * @param available can be paid out
 * @param paying on its way
 * @param owed what the provider owes; it is recovered from what comes first
 */
public record Wallet(
        String id,
        String providerId,
        String currency,
        long pending,
        long available,
        long paying,
        long owed,
        long position) {}
